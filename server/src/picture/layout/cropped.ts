import type { Arrangement, PlacedEdge, PlacedNode } from './arrangement.js';
import type { Point } from './geometry.js';

/** An arrangement whose top left corner is at `origin`. */
export interface Cropped extends Arrangement {
  readonly origin: Point;
}

/** What has been placed anywhere, as an arrangement that says itself where its top left corner is. Linear. */
export function cropped(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Cropped {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of nodes) {
    add(x, y);
    add(x + width, y + height);
  }
  for (const { path } of edges) for (const { x, y } of path) add(x, y);
  return { width: right - left, height: bottom - top, groups: [], nodes, edges, origin: { x: left, y: top } };
}
