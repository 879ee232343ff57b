import type { Point } from '../../../server/src/picture/layout/geometry.js';
import type { Verdict } from '../../../server/src/picture/graph.js';
import { verdictLooks } from '../../../server/src/picture/style.js';
import { verdictRadius, verdictSigns } from '../../../server/src/picture/verdict-mark.js';
import type { Counted } from '../drawing/regions.js';
import type { Colours } from './colours.js';

/** The radius of a mark, in pixels of the page. */
export const MARK = 7;
/** The colours of verdicts where shares of them are shown, by their names in the palette. */
export const statusColours = {
  accepted: verdictLooks.accepted.circle.stroke!, given: verdictLooks.accepted.circle.stroke!, open: 'warning-line', unproven: 'neutral', rejected: verdictLooks.rejected.circle.stroke!,
} as const satisfies Record<Counted, string>;
/** How faint these are: what is only taken as given is accepted, but nothing carries it. */
export const statusOpacity = (counted: Counted): number => (counted === 'given' ? 0.4 : 1);
const SCALE = MARK / verdictRadius;

/** The mark of a verdict with its middle at a point: the mark of the map itself, smaller. */
export function drawVerdictMark(context: CanvasRenderingContext2D, verdict: Verdict, { x, y }: Point, colours: Colours): void {
  context.save();
  context.translate(x, y);
  context.scale(SCALE, SCALE);
  context.fillStyle = colours('background');
  context.strokeStyle = colours(verdictLooks[verdict].circle.stroke!);
  context.lineWidth = 1.3 / SCALE;
  context.beginPath();
  context.arc(0, 0, verdictRadius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.stroke(new Path2D(verdictSigns[verdict]));
  context.restore();
}
