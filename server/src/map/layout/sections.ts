import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { MapEdge, MapGraph, MapGroup, MapNode } from '../graph.js';
import type { NodeBox } from '../node-box.js';
import { GROUP_PAD, GROUP_TOP, TITLE_X, merged, moved, type Arrangement } from './arrangement.js';
import { groupTitle, layered, type Direction } from './graphviz.js';
import { outline } from './outline.js';
import { pack } from './pack.js';

/** A heading with what stands directly below it, and the headings inside it. */
export interface Section {
  /** `null`: the whole map. */
  readonly group: MapGroup | null;
  readonly nodes: readonly MapNode[];
  /** Only those that hold a node somewhere. */
  readonly sections: readonly Section[];
}

export interface ArrangeContext {
  readonly edges: readonly MapEdge[];
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** `undefined`: it could not be loaded. */
  readonly graphviz: Graphviz | undefined;
  readonly direction: Direction;
  readonly report: (error: unknown) => void;
}

/** What is wider or has more nodes than this is split by its headings. */
const WHOLE_WIDTH = 1400;
const WHOLE_NODES = 40;
/** What has no headings to split it by gets its supporters stacked when it is wider than this. */
const STACK_WIDTH = 1700;
/** Layers of more nodes than this take Graphviz too long for a live picture. */
const LAYERED_NODES = 2500;
const SECTION_GAP = 52;
const PART_GAP = 34;

/** The tree of `graph`'s sections. */
export function sectionsOf(graph: MapGraph): Section {
  const known = new Set(graph.groups.map((group) => group.id));
  const nodes = new Map<string | null, MapNode[]>();
  for (const node of graph.nodes) push(nodes, node.group !== null && known.has(node.group) ? node.group : null, node);
  const children = new Map<string | null, MapGroup[]>();
  for (const group of graph.groups) {
    push(children, group.parent !== null && known.has(group.parent) ? group.parent : null, group);
  }
  const section = (group: MapGroup | null): Section => ({
    group,
    nodes: nodes.get(group?.id ?? null) ?? [],
    sections: (children.get(group?.id ?? null) ?? []).map(section).filter(isFilled),
  });
  return section(null);
}

function isFilled(section: Section): boolean {
  return section.nodes.length > 0 || section.sections.length > 0;
}

/** Gives the nodes of `section` places; the edges between parts that were laid out one by one are left out. */
export function arrangeSection(section: Section, context: ArrangeContext): Arrangement {
  return arrangeWhole(section, context) ?? arrangeParts(section, context);
}

/** All in one go; `undefined` if there is nothing to split or the picture gets too wide. */
function arrangeWhole(section: Section, context: ArrangeContext): Arrangement | undefined {
  const nodes = allNodes(section);
  if (section.sections.length === 0 || nodes.length > WHOLE_NODES || context.graphviz === undefined) return undefined;
  const groups = allGroups(section);
  try {
    const { boxes, direction } = context;
    const edges = edgesWithin(nodes, context.edges);
    const whole = layered(context.graphviz, { nodes, edges, groups, boxes, direction, stack: 1 });
    return whole.width <= WHOLE_WIDTH ? whole : undefined;
  } catch (error) {
    context.report(error);
    return undefined;
  }
}

function arrangeParts(section: Section, context: ArrangeContext): Arrangement {
  const parts = [
    ...components(section.nodes, edgesWithin(section.nodes, context.edges))
      .map((component) => arrangeComponent(component, context)),
    ...section.sections.map((child) => arrangeSection(child, context)),
  ];
  const packing = pack(parts, section.sections.length > 0 ? SECTION_GAP : PART_GAP);
  const placed = parts.map((part, i) => moved(part, packing.corners[i]!.x, packing.corners[i]!.y));
  return framed(section.group, merged(placed, packing.width, packing.height));
}

function arrangeComponent({ nodes, edges }: Component, context: ArrangeContext): Arrangement {
  const { boxes, direction, graphviz } = context;
  const isSingle = nodes.length === 1 && edges.length === 0;
  if (graphviz === undefined || isSingle || nodes.length > LAYERED_NODES) return outline(nodes, edges, boxes);
  try {
    const input = { nodes, edges, groups: [], boxes, direction };
    const plain = layered(graphviz, { ...input, stack: 1 });
    if (plain.width <= STACK_WIDTH || direction === 'left' || direction === 'right') return plain;
    const stacked = layered(graphviz, { ...input, stack: 3 });
    return stacked.width < plain.width ? stacked : plain;
  } catch (error) {
    context.report(error);
    return outline(nodes, edges, boxes);
  }
}

/** `content` in its group's box. */
function framed(group: MapGroup | null, content: Arrangement): Arrangement {
  if (group === null) return content;
  const { text, width: titleWidth } = groupTitle(group);
  const width = Math.max(content.width, titleWidth) + 2 * GROUP_PAD;
  const height = content.height + GROUP_TOP + GROUP_PAD;
  const inside = moved(content, GROUP_PAD, GROUP_TOP);
  const box = { group, x: 0, y: 0, width, height, title: text, titleX: TITLE_X, titleWidth };
  return { ...inside, width, height, groups: [box, ...inside.groups] };
}

function allNodes(section: Section): MapNode[] {
  return [...section.nodes, ...section.sections.flatMap(allNodes)];
}

function allGroups(section: Section): MapGroup[] {
  return [...section.group === null ? [] : [section.group], ...section.sections.flatMap(allGroups)];
}

/** Edges between `nodes`; an undercut counts as long as the edge that it ends at does. */
function edgesWithin(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapEdge[] {
  const inside = new Set(nodes.map((node) => node.id));
  const kept = new Set<string>();
  return edges.filter((edge) => {
    const isInside = inside.has(edge.from) && inside.has(edge.to) && (edge.toEdge === null || kept.has(edge.toEdge));
    if (isInside) kept.add(edge.id);
    return isInside;
  });
}

interface Component {
  readonly nodes: MapNode[];
  readonly edges: MapEdge[];
}

/** The connected parts, each in the order of `nodes` and `edges`. */
function components(nodes: readonly MapNode[], edges: readonly MapEdge[]): Component[] {
  const leader = new Map(nodes.map((node) => [node.id, node.id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at)!; next !== at; next = leader.get(at)!) {
      leader.set(at, leader.get(next)!);
      at = next;
    }
    return at;
  };
  const byEdge = new Map(edges.map((edge) => [edge.id, edge]));
  for (const { from, to, toEdge } of edges) {
    leader.set(find(from), find(to));
    const target = toEdge === null ? undefined : byEdge.get(toEdge);
    if (target !== undefined) leader.set(find(from), find(target.from));
  }
  const parts = new Map<string, Component>();
  for (const node of nodes) {
    const id = find(node.id);
    const part = parts.get(id);
    if (part === undefined) parts.set(id, { nodes: [node], edges: [] });
    else part.nodes.push(node);
  }
  for (const edge of edges) parts.get(find(edge.from))!.edges.push(edge);
  return [...parts.values()];
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
