import { borderPoint, centre, distance, type Point, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { proAndCon } from '../../../server/src/picture/edge-kinds.js';
import { MAP_FONTS, verdictLooks } from '../../../server/src/picture/style.js';
import { shortened, textWidth } from '../../../server/src/picture/text-measure.js';
import { labelsOf, type Labels } from '../../../server/src/picture/labels.js';
import type { Drawing } from '../drawing/drawing.js';
import type { Bundle, Region } from '../drawing/regions.js';
import type { CameraState } from './camera.js';
import { CARD_LEADING, CARD_PAD, cardLines, LEAST_SIZE } from './card-text.js';
import type { Colours } from './colours.js';
import { countLines, toldVerdicts } from './count-lines.js';

/** In pixels of the page. */
const HEAD = 9;
const BAR_HEIGHT = 5;
const STRIPE_GAP = 1;
/** What runs both ways runs beside each other. */
const ASIDE = 6;

/** The colours of verdicts in the bar of a card. */
const STATUS_COLOURS = { accepted: verdictLooks.accepted.circle.stroke!, open: 'warning-line', unproven: 'neutral', rejected: verdictLooks.rejected.circle.stroke! } as const;

/** The map from very far, in pixels of the page: its regions as cards, and one arrow for all that runs from one to another. */
export function drawRegions(context: CanvasRenderingContext2D, { far: { regions, bundles }, lang }: Drawing, { x, y, scale }: CameraState, colours: Colours): void {
  const places = regions.map((region): Rectangle => (
    { x: x + region.x * scale, y: y + region.y * scale, width: region.width * scale, height: region.height * scale }));
  regions.forEach((region, i) => drawCard(context, region, places[i]!, colours));
  const pairs = new Set(bundles.map(({ from, to }) => `${from} ${to}`));
  for (const bundle of bundles) {
    drawBundle(context, bundle, places[bundle.from]!, places[bundle.to]!, pairs.has(`${bundle.to} ${bundle.from}`), colours);
  }
  regions.forEach((region, i) => drawWords(context, region, places[i]!, labelsOf(lang), colours));
}

function drawCard(context: CanvasRenderingContext2D, region: Region, place: Rectangle, colours: Colours): void {
  const { x, y, width, height } = place;
  context.fillStyle = colours('claim');
  context.fillRect(x, y, width, height);
  context.strokeStyle = colours(region.isThesis ? 'accent' : 'group-line');
  context.lineWidth = region.isThesis ? 2.2 : 1;
  context.strokeRect(x, y, width, height);
  drawShares(context, region.counts, { x, y: y + height - BAR_HEIGHT, width, height: BAR_HEIGHT }, colours);
}

/** Sizes of a heading, the first in which it is whole being taken. */
const SIZES = [18, 16, 14, 13, 12, LEAST_SIZE] as const;
const MOST_CLAIM = 13;
/** Longer lines are hard to read. */
const MOST_WIDTH = 460;
const MOST_HEIGHT = 100;

/** The heading, what it is about, and how many came out how; over the arrows that run across. */
function drawWords(
  context: CanvasRenderingContext2D, region: Region, { x, y, width, height }: Rectangle, labels: Labels, colours: Colours,
): void {
  const room = height - BAR_HEIGHT - 2;
  const headings = SIZES.map((size) => ({ size, lines: cardLines(region.heading, '', { width, height: room, scale: 0, size }) }));
  const { size, lines: heading } = headings.find(({ size: each, lines }) => (
    lines.length > 0 && !lines.at(-1)!.text.endsWith('…') && lines.length * (each + CARD_LEADING) < 0.6 * room)) ?? headings.at(-1)!;
  const small = Math.min(size, MOST_CLAIM);
  if (heading.length === 0) return drawUpright(context, region.heading, { x, y, width, height: room }, colours);
  const counted = countLines(region.counts, width - 2 * CARD_PAD, labels);
  let rest = room - heading.length * (size + CARD_LEADING);
  const hasCounts = rest >= counted.length * (LEAST_SIZE + CARD_LEADING) + 2;
  if (hasCounts) rest -= counted.length * (LEAST_SIZE + CARD_LEADING);
  const claim = region.claim === '' ? [] : cardLines('', region.claim, { width: Math.min(width, MOST_WIDTH), height: Math.min(rest, MOST_HEIGHT), scale: 1, size: small });
  const lines = [
    ...heading.map(({ text }) => ({ text, size, font: 'bold ', colour: 'text' })), ...claim.map(({ text }) => ({ text, size: small, font: '', colour: 'text' })),
    ...hasCounts ? counted.map((text) => ({ text, size: LEAST_SIZE, font: '', colour: 'muted' })) : [],
  ];
  let base = y + 1;
  for (const line of lines) {
    base += line.size + CARD_LEADING;
    context.font = `${line.font}${line.size}px ${MAP_FONTS}`;
    context.fillStyle = colours('claim');
    context.fillRect(x + CARD_PAD - 2, base - line.size, Math.min(width - 2 * CARD_PAD, context.measureText(line.text).width) + 4, line.size + CARD_LEADING);
    context.fillStyle = colours(line.colour);
    context.fillText(line.text, x + CARD_PAD, base - 1, width - 2 * CARD_PAD);
  }
}

/** The heading of a card that is too narrow for a word, from its foot upwards. */
function drawUpright(context: CanvasRenderingContext2D, heading: string, { x, y, width, height }: Rectangle, colours: Colours): void {
  const style = { size: LEAST_SIZE, bold: true, width: height - 2 * CARD_PAD };
  const text = textWidth(heading, style) <= style.width ? heading : shortened(heading, style);
  if (width < LEAST_SIZE + CARD_LEADING) return;
  context.save();
  context.translate(x, y + height);
  context.rotate(-Math.PI / 2);
  context.font = `bold ${LEAST_SIZE}px ${MAP_FONTS}`;
  context.fillStyle = colours('text');
  context.fillText(text, CARD_PAD, LEAST_SIZE + CARD_LEADING);
  context.restore();
}

function drawShares(context: CanvasRenderingContext2D, counts: Region['counts'], { x, y, width, height }: Rectangle, colours: Colours): void {
  const all = toldVerdicts.reduce((sum, status) => sum + counts[status], 0);
  let left = x;
  for (const status of toldVerdicts) {
    const share = all === 0 ? 0 : counts[status] / all * width;
    context.fillStyle = colours(STATUS_COLOURS[status]);
    context.fillRect(left, y, share, height);
    left += share;
  }
}

/** The share of what is for it as a whole line, the share of what is against it as a broken one beside it. */
function drawBundle(context: CanvasRenderingContext2D, { pro, con }: Bundle, from: Rectangle, to: Rectangle, isBothWays: boolean, colours: Colours): void {
  const [first, last] = [borderPoint(from, centre(to)), borderPoint(to, centre(from))];
  const length = distance(first, last);
  if (length < HEAD) return;
  const [dx, dy] = [(last.x - first.x) / length, (last.y - first.y) / length];
  const aside = isBothWays ? ASIDE : 0;
  const moved = (point: Point): Point => ({ x: point.x - dy * aside, y: point.y + dx * aside });
  const [start, tip] = [moved(first), moved(last)];
  const whole = Math.min(8, 1.5 + 1.5 * Math.log2(pro + con));
  const widths = { pro: whole * pro / (pro + con), con: whole * con / (pro + con) };
  const stripe = (width: number, offset: number, colour: string, dashes: readonly number[]) => {
    if (width === 0) return;
    context.lineWidth = Math.max(1, width);
    context.strokeStyle = colours(colour);
    context.setLineDash([...dashes]);
    context.beginPath();
    context.moveTo(start.x - dy * offset, start.y + dx * offset);
    context.lineTo(tip.x - dx * HEAD - dy * offset, tip.y - dy * HEAD + dx * offset);
    context.stroke();
    context.setLineDash([]);
  };
  stripe(widths.pro, -(widths.con + STRIPE_GAP * Number(con > 0)) / 2, proAndCon.pro, []);
  stripe(widths.con, (widths.pro + STRIPE_GAP * Number(pro > 0)) / 2, proAndCon.con, [5, 3]);
  context.fillStyle = colours(pro >= con ? proAndCon.pro : proAndCon.con);
  const half = Math.max(4, whole * 0.75);
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - dx * HEAD - dy * half, tip.y - dy * HEAD + dx * half);
  context.lineTo(tip.x - dx * HEAD + dy * half, tip.y - dy * HEAD - dx * half);
  context.closePath();
  context.fill();
}
