import type { MapEdge, MapNode } from '../graph.js';
import type { NodeBox } from '../node-box.js';
import {
  HEAD_LENGTH, hasHead, isSymmetric, type Arrangement, type PlacedEdge, type PlacedNode,
} from './arrangement.js';
import { between, borderPoint, centre, distance, middleOf, straight, type Point, type Rectangle } from './geometry.js';

const INDENT = 48;
const GAP = 24;

/**
 * The nodes below each other, indented under what they support, like the text: for maps too large for layers, and for
 * when Graphviz fails. Total and linear.
 */
export function outline(
  nodes: readonly MapNode[], edges: readonly MapEdge[], boxes: ReadonlyMap<string, NodeBox>,
): Arrangement {
  const children = new Map<string, string[]>();
  const placedUnder = new Set<string>();
  for (const { from, to } of edges) {
    if (from === to || placedUnder.has(from)) continue;
    placedUnder.add(from);
    const list = children.get(to);
    if (list === undefined) children.set(to, [from]);
    else list.push(from);
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = new Map<string, PlacedNode>();
  let y = 0;
  const place = (root: string) => {
    const open: { id: string; depth: number }[] = [{ id: root, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const node = byId.get(next.id);
      if (node === undefined || placed.has(next.id)) continue;
      const box = boxes.get(node.id)!;
      placed.set(node.id, { node, box, x: INDENT * Math.min(next.depth, 20), y, width: box.width, height: box.height });
      y += box.height + GAP;
      const depth = next.depth + 1;
      for (const child of [...children.get(next.id) ?? []].reverse()) open.push({ id: child, depth });
    }
  };
  for (const node of nodes) if (!placedUnder.has(node.id)) place(node.id);
  for (const node of nodes) place(node.id);
  const all = nodes.map((node) => placed.get(node.id)!);
  const width = all.reduce((widest, node) => Math.max(widest, node.x + node.width), 0);
  return { width, height: Math.max(0, y - GAP), nodes: all, groups: [], edges: directEdges(edges, placed, new Map()) };
}

/** Edges as straight lines from border to border; undercuts of edges end at the middle of those in `known`. */
export function directEdges(
  edges: readonly MapEdge[], places: ReadonlyMap<string, Rectangle>, known: ReadonlyMap<string, PlacedEdge>,
): PlacedEdge[] {
  const drawn = new Map(known);
  return edges.flatMap((edge): PlacedEdge[] => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (from === undefined || to === undefined) return [];
    const target = edge.toEdge === null ? undefined : drawn.get(edge.toEdge);
    const placed = target === undefined ? directEdge(edge, from, to) : lineTo(edge, from, middleOf(target.path));
    drawn.set(edge.id, placed);
    return [placed];
  });
}

function directEdge(edge: MapEdge, from: Rectangle, to: Rectangle): PlacedEdge {
  if (from === to) return loop(edge, from);
  return lineTo(edge, from, borderPoint(to, centre(from)));
}

function lineTo(edge: MapEdge, from: Rectangle, tip: Point): PlacedEdge {
  const start = borderPoint(from, tip);
  const share = Math.min(0.4, HEAD_LENGTH / Math.max(1, distance(start, tip)));
  const end = hasHead(edge) ? between(tip, start, share) : tip;
  const begin = isSymmetric(edge) ? between(start, tip, share) : start;
  return { edge, path: [begin, ...straight(begin, end)], tip, tail: isSymmetric(edge) ? start : null, far: true };
}

function loop(edge: MapEdge, { x, y, width, height }: Rectangle): PlacedEdge {
  const right = x + width;
  const middle = y + height / 2;
  const start = { x: right, y: middle - 6 };
  const tip = { x: right, y: middle + 6 };
  const end = { x: right + HEAD_LENGTH, y: middle + 6 };
  const path = [start, { x: right + 28, y: middle - 14 }, { x: right + 28, y: middle + 8 }, end];
  return { edge, path, tip, tail: isSymmetric(edge) ? start : null, far: true };
}
