import type { Arrangement, PlacedEdge, PlacedNode } from './arrangement.js';
import { bounds, corners, type Point } from './geometry.js';

/** An arrangement whose top left corner is at `origin`. */
export interface Cropped extends Arrangement {
  readonly origin: Point;
}

/** What has been placed anywhere, as an arrangement that says itself where its top left corner is. Linear. */
export function cropped(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Cropped {
  const { x, y, width, height } = bounds([...nodes.flatMap(corners), ...edges.flatMap(({ path }) => path)]);
  return { width, height, groups: [], nodes, edges, origin: { x, y } };
}
