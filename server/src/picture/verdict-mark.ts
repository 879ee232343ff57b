import type { NodeVerdict } from './graph.js';
import type { SceneGroup } from './scene.js';
import { verdictLooks } from './style.js';

/** The radius of the circle of a mark. */
export const verdictRadius = 7;

/** The strokes of each verdict's sign, around the middle of its circle, as SVG writes paths. */
export const verdictSigns: Readonly<Record<NodeVerdict['status'], string>> = {
  accepted: 'M-3.2 .3L-1 2.6L3.4 -2.6', rejected: 'M-2.7 -2.7L2.7 2.7M2.7 -2.7L-2.7 2.7', open: 'M-3.2 0H3.2',
  unproven: 'M-2.7 2.7L2.7 -2.7',
};

/** Returns the mark of a verdict around a point: a tick, a cross, a dash or a stroke in a circle, so that it can be read without its colour. */
export function verdictMark(verdict: NodeVerdict['status'], x: number, y: number): SceneGroup {
  const { circle, sign } = verdictLooks[verdict];
  return {
    kind: 'group', classes: `verdict ${verdict}`, x, y,
    items: [{ kind: 'circle', style: circle, x: 0, y: 0, radius: verdictRadius }, { kind: 'path', style: sign, d: verdictSigns[verdict] }],
  };
}
