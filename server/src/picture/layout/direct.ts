import type { MapEdge } from '../graph.js';
import { HEAD_LENGTH, type PlacedEdge } from './arrangement.js';
import { hasHead, isSymmetric } from '../edge-kinds.js';
import { between, borderPoint, centre, distance, middleOf, straight, type Point, type Rectangle } from './geometry.js';

/**
 * An edge as a straight line from border to border; an undercut of an edge in `known` ends at that one's middle.
 * `undefined`: one of its ends has no place.
 */
export function directEdge(
  edge: MapEdge, places: ReadonlyMap<string, Rectangle>, known: ReadonlyMap<string, PlacedEdge>,
): PlacedEdge | undefined {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  if (from === undefined || to === undefined) return undefined;
  const target = edge.toEdge === null ? undefined : known.get(edge.toEdge);
  if (target !== undefined) return lineTo(edge, from, middleOf(target.path));
  return from === to ? loop(edge, from, loops(edge, known)) : lineTo(edge, from, borderPoint(to, centre(from)));
}

function lineTo(edge: MapEdge, from: Rectangle, tip: Point): PlacedEdge {
  const start = borderPoint(from, tip);
  const share = Math.min(0.4, HEAD_LENGTH / Math.max(1, distance(start, tip)));
  const end = hasHead(edge) ? between(tip, start, share) : tip;
  const begin = isSymmetric(edge) ? between(start, tip, share) : start;
  return { edge, path: [begin, ...straight(begin, end)], tip, tail: isSymmetric(edge) ? start : null, far: true };
}

/** How many edges from a node to itself are there already. */
function loops({ from }: MapEdge, known: ReadonlyMap<string, PlacedEdge>): number {
  let count = 0;
  for (const { edge } of known.values()) if (edge.from === from && edge.to === from && edge.toEdge === null) count++;
  return count;
}

/** Around those `inner` that the node has already. */
function loop(edge: MapEdge, { x, y, width, height }: Rectangle, inner: number): PlacedEdge {
  const right = x + width;
  const middle = y + height / 2;
  const half = Math.min(6 + 11 * inner, height / 2 - 4);
  const reach = right + 28 + 13 * inner;
  const start = { x: right, y: middle - half };
  const tip = { x: right, y: middle + half };
  const first = isSymmetric(edge) ? right + HEAD_LENGTH : right;
  const last = hasHead(edge) ? right + HEAD_LENGTH : right;
  const path = [{ x: first, y: start.y }, { x: reach, y: start.y - 8 }, { x: reach, y: tip.y + 2 }, { x: last, y: tip.y }];
  return { edge, path, tip, tail: isSymmetric(edge) ? start : null, far: true };
}
