import type { Direction, LayoutKind } from '../display.js';
import type { MapEdge, MapGraph } from '../graph.js';
import { CHIP_RISE, nodeBox, type NodeBox } from '../node-box.js';
import { EMPTY, moved, type Arrangement } from './arrangement.js';
import { discardGraphviz, loadGraphviz } from './graphviz.js';
import { routeEdges } from './route.js';
import { arrangeSection, edgesByGroup, sectionsOf } from './sections.js';
import { clearTitles } from './titles.js';

export type { PlacedEdge, PlacedGroup, PlacedNode } from './arrangement.js';
export type { Direction, LayoutKind } from '../display.js';

/** A map with places, in pixels from the picture's top left corner; plain values, so that a worker can send it. */
export interface Layout extends Arrangement {
  readonly title: string | null;
  /** What kept Graphviz from laying it out in layers, if anything did; the map is complete all the same. */
  readonly problem: string | null;
}

/** Instead of what the map's own display says. */
export interface LayoutOptions {
  readonly direction?: Direction;
  readonly layout?: LayoutKind;
}

const MARGIN = 28;
/** `auto` draws more nodes than this as trees. */
const MOST_LAYERED = 1200;

/**
 * Gives every node, edge and group of `graph` its place. What fits is laid out in layers as a whole; what is too wide
 * is split by its headings and packed, so that a large map stays readable. Never rejects. Deterministic.
 * Loads Graphviz at the first call that needs it; a map that it cannot lay out becomes trees.
 */
export async function layOut(graph: MapGraph, options: LayoutOptions = {}): Promise<Layout> {
  const problems: string[] = [];
  const { layout, direction, width, colours } = { ...graph.display, ...options };
  const isLayered = layout === 'layered' || layout === 'auto' && graph.nodes.length <= MOST_LAYERED;
  const graphviz = !isLayered ? undefined : await loadGraphviz().catch((error: unknown) => {
    problems.push(messageOf(error));
    return undefined;
  });
  const boxes = new Map<string, NodeBox>(graph.nodes.map((node) => [node.id, nodeBox(node, { width, colours })]));
  const picture = graph.nodes.length === 0 ? EMPTY : arrangeSection(sectionsOf(graph), {
    edges: graph.edges, edgesOf: edgesByGroup(graph), boxes, graphviz, direction,
    report: (error) => {
      problems.push(messageOf(error));
      discardGraphviz();
    },
  }, { x: MARGIN, y: MARGIN + CHIP_RISE });
  return { ...finished(picture, graph.edges), title: graph.title, problem: problems[0] ?? null };
}

/** With the edges that are still missing, all of them in their order, and a margin. */
function finished(picture: Arrangement, edges: readonly MapEdge[]): Arrangement {
  const placed = new Map(picture.edges.map((each) => [each.edge, each]));
  for (const each of routeEdges(picture, edges.filter((edge) => !placed.has(edge)))) placed.set(each.edge, each);
  const inOrder = edges.map((edge) => placed.get(edge)).filter((edge) => edge !== undefined);
  const withEdges = { ...picture, edges: inOrder };
  const complete = { ...withEdges, groups: clearTitles(withEdges) };
  const { left, top, right, bottom } = extent(complete);
  // Nothing has to move but for edges that were led around the outside.
  const isInPlace = Math.abs(left - MARGIN) < 0.01 && Math.abs(top - MARGIN) < 0.01;
  const inPlace = isInPlace ? complete : moved(complete, MARGIN - left, MARGIN - top);
  return { ...inPlace, width: Math.ceil(right - left + 2 * MARGIN), height: Math.ceil(bottom - top + 2 * MARGIN) };
}

function extent({ nodes, groups, edges }: Arrangement): { left: number; top: number; right: number; bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of [...nodes, ...groups]) {
    add(x, y - CHIP_RISE);
    add(x + width, y + height);
  }
  for (const { path, tip } of edges) {
    for (const { x, y } of path) add(x, y);
    add(tip.x, tip.y);
  }
  return left === Infinity ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

