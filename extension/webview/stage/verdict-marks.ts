import type { Point } from '../../../server/src/picture/layout/geometry.js';
import type { Verdict } from '../../../server/src/picture/graph.js';
import { verdictLooks } from '../../../server/src/picture/style.js';
import type { Colours } from './colours.js';

/** The radius of a mark, in pixels of the page. */
export const MARK = 6;

/** The strokes of each verdict's sign, from the middle of its mark. */
const SIGNS: Readonly<Record<Verdict, readonly (readonly [readonly [number, number], ...(readonly [number, number])[]])[]>> = {
  accepted: [[[-2.8, 0], [-0.8, 2.2], [2.8, -2.4]]], rejected: [[[-2.2, -2.2], [2.2, 2.2]], [[2.2, -2.2], [-2.2, 2.2]]],
  open: [[[-2.8, 0], [2.8, 0]]], unproven: [[[-2.2, 2.2], [2.2, -2.2]]],
};

/** The mark of a verdict around `middle`, as it is drawn near by. */
export function drawVerdictMark(context: CanvasRenderingContext2D, verdict: Verdict, { x, y }: Point, colours: Colours): void {
  context.fillStyle = colours('background');
  context.strokeStyle = colours(verdictLooks[verdict].circle.stroke!);
  context.lineWidth = 1.3;
  context.beginPath();
  context.arc(x, y, MARK, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.beginPath();
  for (const [[x1, y1], ...rest] of SIGNS[verdict]) {
    context.moveTo(x + x1, y + y1);
    for (const [dx, dy] of rest) context.lineTo(x + dx, y + dy);
  }
  context.stroke();
}
