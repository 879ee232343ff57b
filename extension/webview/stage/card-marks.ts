import type { Point, Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { MAP_FONTS } from '../../../server/src/picture/style.js';
import { textWidth } from '../../../server/src/picture/text-measure.js';
import type { EdgeMark } from '../drawing/drawing.js';
import { CARD_LEADING, LEAST_SIZE } from './card-text.js';
import type { Colours } from './colours.js';

/** How high a label is, how far it rises above the edge, what is free at its ends and beside it, and how far it is from the corner; in pixels of the page. */
const [HEIGHT, RISE, PAD, GAP, INSET] = [14, 13, 5, 4, 7];
const STYLE = { size: LEAST_SIZE, bold: true } as const;

/** Draws the labels on the upper edge of a card, as far as they have room. Everything is in pixels of the page. */
export function drawMarks(context: CanvasRenderingContext2D, marks: readonly EdgeMark[], { x, y, width }: Pick<Rectangle, 'x' | 'y' | 'width'>, colours: Colours): void {
  const inOrder = [...marks.filter(({ isRight }) => !isRight), ...marks.filter(({ isRight }) => isRight).toReversed()];
  const broadOf = ({ text }: EdgeMark) => Math.max(HEIGHT, textWidth(text, STYLE) + 2 * PAD);
  context.font = `bold ${LEAST_SIZE}px ${MAP_FONTS}`;
  // The first one may be broader than a narrow card.
  const inset = inOrder.length === 0 ? 0 : Math.min(INSET, (width - broadOf(inOrder[0]!)) / 2);
  let [left, right] = [x + inset, x + width - inset];
  for (const mark of inOrder) {
    const { text, isRight, fill, line, ink } = mark;
    const broad = broadOf(mark);
    if (mark !== inOrder[0] && right - left < broad) continue;
    const at = isRight ? right - broad : left;
    context.beginPath();
    context.roundRect(at, y - RISE, broad, HEIGHT, HEIGHT / 2);
    context.fillStyle = colours(fill);
    context.fill();
    context.strokeStyle = colours(line);
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = colours(ink);
    context.fillText(text, at + PAD, y - RISE + HEIGHT / 2 + LEAST_SIZE * 0.36);
    if (isRight) right -= broad + GAP;
    else left += broad + GAP;
  }
}

/** Draws the sign in the circle of a step around `middle`, if that has room for it. In pixels of the page. */
export function drawSymbol(context: CanvasRenderingContext2D, symbol: string, middle: Point, width: number, colours: Colours): void {
  if (width < LEAST_SIZE + CARD_LEADING) return;
  context.font = `bold ${LEAST_SIZE}px ${MAP_FONTS}`;
  context.fillStyle = colours('text');
  context.fillText(symbol, middle.x - textWidth(symbol, STYLE) / 2, middle.y + LEAST_SIZE * 0.36);
}
