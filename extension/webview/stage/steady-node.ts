import { overlap, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Drawing } from '../drawing/drawing.js';

export interface SteadyOptions {
  readonly before: Drawing | undefined;
  readonly next: Drawing;
  /** Where a node is in the picture before. */
  readonly rectOf: (id: string) => Rectangle | undefined;
  /** The part of that picture in view. */
  readonly inView: Rectangle;
  /** Nodes to prefer, if they are in view, the first of them first. */
  readonly preferred: readonly (string | null)[];
}

/** A node of the old and of the next picture that is to stay where it is: the one looked at, or else one in the middle. */
export function steadyNode({ before, next, rectOf, inView, preferred }: SteadyOptions): string | undefined {
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
