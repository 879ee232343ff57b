import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { push } from '../../base/multimap.js';
import type { Direction } from '../display.js';
import type { MapEdge, MapGraph, MapGroup, MapNode } from '../graph.js';
import type { NodeBox } from '../node-box.js';
import {
  GROUP_PAD, TITLE_X, moved, type Arrangement, type PlacedEdge, type PlacedGroup, type PlacedNode,
} from './arrangement.js';
import { components, edgesWithin, type Component } from './connected.js';
import { forestOf } from './forest.js';
import type { Point } from './geometry.js';
import { indentedTrees, type IndentedInput } from './indented.js';
import { groupTitle } from './graphviz.js';
import { layeredOnRails } from './hang-premises.js';
import { SCREEN, bestFor, pack, type Size } from './pack.js';
import { trees, treeShapes } from './tree.js';

/** A heading with what is directly below it, and the headings inside it. */
export interface Section {
  /** `null`: the whole map. */
  readonly group: MapGroup | null;
  readonly nodes: readonly MapNode[];
  /** They are only those that hold a node somewhere. */
  readonly sections: readonly Section[];
}

export interface ArrangeContext {
  readonly edges: readonly MapEdge[];
  /** The edges by which nodes hang from others before all others do; `undefined`: those written first. */
  readonly spine: ReadonlySet<MapEdge> | undefined;
  /** Those between two nodes directly in a section. Constant. */
  readonly edgesOf: (section: Section) => readonly MapEdge[];
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** `undefined`: everything is laid out as trees. */
  readonly graphviz: Graphviz | undefined;
  readonly direction: Direction;
  /** What is a tree but for so many relations a node is drawn as a tree. */
  readonly mostBeside: number;
  /** A map with sections is laid out in one go if it is no wider. */
  readonly wholeWidth: number;
  /** Every heading's part is laid out by itself. */
  readonly isDivided: boolean;
  /** How an outline is drawn, if it is to be one. */
  readonly outline: (Pick<IndentedInput, 'draw' | 'width'> & { readonly inColumn: boolean }) | undefined;
  readonly report: (error: unknown) => void;
}

/** What is wider than this is split by its headings, or has more nodes, not counting premises that hang on the rail of another. */
export const WHOLE_WIDTH = 1400;
const MOST_WHOLE = 40;
/** Premises of one argument are in a row in layers if that is no broader. */
const ROW = 560;
/** In layers that are wider than this the supporters are stacked; a tree, which loses nothing by it, is in columns. */
const STACK_WIDTH = 1700;
/** What is still wider than this is in columns, tree or not. */
const LAYERED_WIDTH = 3400;
/** Connected nodes in layers, more than this, take Graphviz too long, however few lines pass by them. */
const LAYERED_NODES = 2500;
/** An outline of fewer nodes is in one column, of more in so many at most. */
const FEW = 4;
const MOST_COLUMNS = 4;
/** A section has at most this many shapes, from which the one around it chooses. */
const MOST_SHAPES = 8;
/** The room between the boxes of headings, and between the parts of one: with room for lines between them, and without. */
const GAPS = { lines: { sections: 52, parts: 34 }, none: { sections: 22, parts: 18 } } as const;
const OUTLINE_PAD = 11;

/** Returns the tree of `graph`'s sections. */
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

/** Returns the edges between two nodes directly in one group, by group; an undercut counts as long as its target does. */
export function edgesByGroup({ nodes, edges, groups }: MapGraph): (section: Section) => readonly MapEdge[] {
  const known = new Set<string | null>(groups.map((group) => group.id));
  const groupOf = new Map(nodes.map(({ id, group }) => [id, known.has(group) ? group : null]));
  const kept = new Set<string>();
  const found = new Map<string | null, MapEdge[]>();
  for (const edge of edges) {
    const group = groupOf.get(edge.from);
    if (group === undefined || group !== groupOf.get(edge.to)) continue;
    if (edge.toEdge !== null && !kept.has(edge.toEdge)) continue;
    kept.add(edge.id);
    push(found, group, edge);
  }
  return ({ group }) => found.get(group?.id ?? null) ?? [];
}

/**
 * Gives the nodes of `section` places, from `corner` on, so that the whole is about `ratio` times as broad as high; the
 * edges between parts that were laid out one by one are left out.
 */
export function arrangeSection(section: Section, context: ArrangeContext, corner: Point, ratio: number = SCREEN): Arrangement {
  const shapes = sectionShapes(section, context);
  const part = shapes[bestFor(ratio, shapes)]!;
  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  const groups: PlacedGroup[] = [];
  const write = ({ frame, own, origin, inside }: Part, x: number, y: number) => {
    if (frame !== undefined) groups.push({ ...frame, x, y });
    if (own !== undefined) {
      const there = movedFrom(own, x - origin.x, y - origin.y);
      for (const node of there.nodes) nodes.push(node);
      for (const edge of there.edges) edges.push(edge);
      for (const group of there.groups) groups.push(group);
    }
    for (const each of inside) write(each.part, x + each.x, y + each.y);
  };
  write(part, corner.x, corner.y);
  return { width: part.width, height: part.height, nodes, edges, groups };
}

/** A stretch of the picture whose place is not known yet: moved once, when everything has its place. */
interface Part extends Size {
  readonly frame?: PlacedGroup;
  readonly own?: Arrangement;
  /** The corner of `own`. */
  readonly origin: Point;
  readonly inside: readonly { readonly part: Part; readonly x: number; readonly y: number }[];
}

/** Where arrangements were moved last. */
const lastMoved = new WeakMap<Arrangement, { readonly dx: number; readonly dy: number; readonly there: Arrangement }>();

/** Works as `moved` does; what is moved to where it was before is the same object as then. */
function movedFrom(arrangement: Arrangement, dx: number, dy: number): Arrangement {
  const last = lastMoved.get(arrangement);
  if (last?.dx === dx && last.dy === dy) return last.there;
  const there = moved(arrangement, dx, dy);
  lastMoved.set(arrangement, { dx, dy, there });
  return there;
}

const ZERO: Point = { x: 0, y: 0 };

function ownPart(own: Arrangement & { readonly origin?: Point }): Part {
  return { width: own.width, height: own.height, own, origin: own.origin ?? ZERO, inside: [] };
}

/** The section in different shapes: the parent chooses what fits beside the others. */
function sectionShapes(section: Section, context: ArrangeContext): Part[] {
  const whole = arrangeWhole(section, context);
  if (whole !== undefined) return [ownPart(whole)];
  const parts: readonly (readonly Part[])[] = [
    ...components(section.nodes, context.edgesOf(section)).flatMap((component) => shapesOf(component, context)),
    ...section.sections.map((child) => evenly(sectionShapes(child, context), MOST_SHAPES)),
  ];
  const gaps = GAPS[context.isDivided ? 'none' : 'lines'];
  const pad = context.outline === undefined ? GROUP_PAD : OUTLINE_PAD;
  return pack(parts, section.sections.length === 0 ? gaps.parts : gaps.sections, context.outline?.inColumn)
    .map(({ width, height, placed }) => framed(section.group, { width, height, origin: ZERO, inside: placed }, pad));
}

/** Returns at most `most` items of `list`, the first and the last among them. */
function evenly<Item>(list: readonly Item[], most: number): readonly Item[] {
  return list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.round(i * (list.length - 1) / (most - 1))]!);
}

/** Whether a section is laid out in one go with those in it. */
export function isWhole(section: Section, context: ArrangeContext): boolean {
  return arrangeWhole(section, context) !== undefined;
}

/** All in one go; `undefined` if there is nothing to split or the picture gets too wide. */
function arrangeWhole(section: Section, context: ArrangeContext): Arrangement | undefined {
  const nodes = allNodes(section);
  if (section.sections.length === 0 || nodes.length > 2 * MOST_WHOLE || context.graphviz === undefined || context.isDivided) return undefined;
  const groups = allGroups(section);
  const groupOf = new Map(nodes.map(({ id, group }) => [id, group]));
  try {
    const { boxes, direction } = context;
    const edges = edgesWithin(nodes, context.edges);
    // Where nothing runs between the sections, each is drawn better by itself.
    if (edges.every(({ from, to }) => groupOf.get(from) === groupOf.get(to))) return undefined;
    const input = { nodes, edges, groups, boxes, direction, stack: 1 };
    for (const broad of [ROW, 0]) {
      const whole = layeredOnRails(context.graphviz, input, broad, MOST_WHOLE);
      if (whole !== undefined && whole.width <= context.wholeWidth) return whole;
    }
    return undefined;
  } catch (error) {
    context.report(error);
    return undefined;
  }
}

/** How a component was laid out last, by its first node, with all that its layout depends on. */
const laidOut = new WeakMap<MapNode, { readonly made: readonly unknown[]; readonly shapes: (readonly Part[])[] }>();

/** Works as `componentShapes` does; what consists of the same objects as before is not laid out again. */
function shapesOf(component: Component, context: ArrangeContext): (readonly Part[])[] {
  const { nodes, edges } = component;
  const { spine, boxes, graphviz, direction, outline } = context;
  if (outline !== undefined) return componentShapes(component, context);
  const made = [graphviz, direction, ...nodes, ...nodes.map(({ id }) => boxes.get(id)), ...edges, ...spine === undefined ? [] : edges.map((edge) => spine.has(edge))];
  const known = laidOut.get(nodes[0]!);
  if (known?.made.length === made.length && made.every((each, i) => each === known.made[i])) return known.shapes;
  const shapes = componentShapes(component, context);
  laidOut.set(nodes[0]!, { made, shapes });
  return shapes;
}

/** Each part of a component in its shapes: an outline may be in one column or several, and trees may be broad or slender. */
function componentShapes(component: Component, context: ArrangeContext): (readonly Part[])[] {
  const { outline } = context;
  if (outline !== undefined) {
    const most = component.nodes.length < FEW || outline.inColumn ? 1 : component.nodes.length <= LAYERED_NODES ? MOST_COLUMNS : 2;
    return indentedTrees({ ...component, ...outline }, most).map((shapes) => shapes.map(ownPart));
  }
  const layers = inLayers(component, context);
  return layers === undefined ? asTrees(component, context) : [[ownPart(layers)]];
}

/** A component in layers; `undefined`: as trees it is drawn better, or it is too large for layers. */
function inLayers({ nodes, edges }: Component, context: ArrangeContext): Arrangement | undefined {
  const { boxes, direction, graphviz, mostBeside } = context;
  const isUpright = direction === 'down' || direction === 'up';
  if (graphviz === undefined || nodes.length > LAYERED_NODES || isTree(nodes, edges, mostBeside)) return undefined;
  try {
    const input = { nodes, edges, groups: [], boxes, direction };
    const plain = layeredOnRails(graphviz, { ...input, stack: 1 }, ROW);
    if (plain === undefined || plain.width <= STACK_WIDTH || !isUpright) return plain;
    const stacked = layeredOnRails(graphviz, { ...input, stack: 3 }, 0);
    const narrow = stacked !== undefined && stacked.width < plain.width ? stacked : plain;
    return narrow.width > LAYERED_WIDTH ? undefined : narrow;
  } catch (error) {
    context.report(error);
    return undefined;
  }
}

/** Whether everything hangs from one node, and at most `mostBeside` relations for each node lead elsewhere. Linear. */
function isTree(nodes: readonly MapNode[], edges: readonly MapEdge[], mostBeside: number): boolean {
  const beside = edges.length - (nodes.length - 1);
  return beside <= mostBeside * nodes.length && forestOf(nodes, edges).roots.length === 1;
}

/** Trees in as many shapes as they can have; of large ones the first. */
function asTrees({ nodes, edges }: Component, { spine, boxes, direction }: ArrangeContext): (readonly Part[])[] {
  const shapes = nodes.length > LAYERED_NODES ? treeShapes.slice(0, 1) : treeShapes;
  const [first, ...others] = shapes.map((shape) => trees({ nodes, edges, spine, boxes, direction, shape }).map(ownPart));
  return first!.map((part, i) => [part, ...others.map((each) => each[i]!).filter(({ width }) => width < part.width)]);
}

/** `content` in its group's box. */
function framed(group: MapGroup | null, content: Part, pad: number): Part {
  if (group === null) return content;
  const { lines, width: titleWidth, top } = groupTitle(group, content.width - 2 * (TITLE_X - pad));
  const width = Math.max(content.width, titleWidth + 2 * (TITLE_X - pad)) + 2 * pad;
  const height = content.height + top + pad;
  const frame = { group, x: 0, y: 0, width, height, title: lines, top, titleX: TITLE_X, titleWidth };
  return { width, height, frame, origin: ZERO, inside: [{ part: content, x: pad, y: top }] };
}

function allNodes(section: Section): MapNode[] {
  return [...section.nodes, ...section.sections.flatMap(allNodes)];
}

function allGroups(section: Section): MapGroup[] {
  return [...section.group === null ? [] : [section.group], ...section.sections.flatMap(allGroups)];
}
