import type { MapEdge } from '../graph.js';
import { HEAD_LENGTH, hasHead, isSymmetric, type PlacedEdge } from './arrangement.js';
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
  return from === to ? loop(edge, from) : lineTo(edge, from, borderPoint(to, centre(from)));
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
