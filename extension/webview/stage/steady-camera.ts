import { overlap, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Drawing } from '../drawing/drawing.js';
import type { CameraState } from './camera.js';

export interface SteadyOptions {
  readonly before: Drawing | undefined;
  readonly next: Drawing;
  /** Tells where a node is in the picture before. */
  readonly rectOf: (id: string) => Rectangle | undefined;
  /** The part of that picture in view. */
  readonly inView: Rectangle;
  /** Nodes to prefer, if they are in view, the first of them first. */
  readonly preferred: readonly (string | null)[];
}

/**
 * Finds the camera from which the next picture is seen as the last one was from `camera`: what is looked at, or else something in the middle, stays where it
 * is. `undefined`: nothing is in both.
 */
export function steadyCamera(options: SteadyOptions, { x, y, scale }: CameraState): CameraState | undefined {
  const id = steadyNode(options);
  const before = id === undefined ? undefined : options.rectOf(id);
  const after = options.next.pieces.nodes.find((piece) => piece.id === id);
  return before === undefined || after === undefined ? undefined
    : { x: x + (before.x - after.x) * scale, y: y + (before.y - after.y) * scale, scale };
}

/** A node of the old and of the next picture that is to stay where it is: the one looked at, or else one in the middle. */
function steadyNode({ before, next, rectOf, inView, preferred }: SteadyOptions): string | undefined {
  const there = new Set(next.nodes.map(({ id }) => id));
  const { x, y, width, height } = inView;
  const isInView = (id: string) => {
    const rect = rectOf(id);
    return rect !== undefined && overlap(rect, inView);
  };
  for (const id of preferred) if (id !== null && there.has(id) && isInView(id)) return id;
  let [best, least] = [undefined as string | undefined, Infinity];
  for (const piece of before?.pieces.nodes ?? []) {
    const far = Math.hypot(piece.x + piece.width / 2 - x - width / 2, piece.y + piece.height / 2 - y - height / 2);
    if (far < least && there.has(piece.id)) [best, least] = [piece.id, far];
  }
  return best;
}
