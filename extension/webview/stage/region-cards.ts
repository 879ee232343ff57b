import { distance, rounded, type Point, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { edgeKinds, proAndCon } from '../../../server/src/picture/edge-kinds.js';
import { MAP_FONTS, PALE } from '../../../server/src/picture/style.js';
import { shortened, textWidth } from '../../../server/src/picture/text-measure.js';
import { labelsOf } from '../../../server/src/picture/labels.js';
import type { Drawing, EdgeMark } from '../drawing/drawing.js';
import type { Bundle, Region } from '../drawing/regions.js';
import type { CameraState } from './camera.js';
import { drawMarks } from './card-marks.js';
import { CARD_LEADING, CARD_PAD, LEAST_SIZE } from './card-text.js';
import type { Colours } from './colours.js';
import { toldVerdicts } from './count-lines.js';
import { BAR_FOOT, BAR_HEIGHT, MARK_ROOM, placeRegions, type RegionCard, type RegionLayout, type Sight } from './region-layout.js';
import { noteParts, placeNote } from './region-note.js';
import type { Standing } from './rings.js';
import { drawVerdictMark, MARK, statusColours, statusOpacity } from './verdict-marks.js';
import type { Way } from './way-around.js';

/** This is in pixels of the page. */
const HEAD = 9;
const STRIPE_GAP = 1;
/** A bar of shares is no broader: it goes with its words, and does not underline the verdict. */
const MOST_BAR = 96;
const TURN = 14;
/** What is around the words of a label on a card, the room in which a name can be told there, and how much of the card that takes at most, beside the heads of arrows. */
const [DECIDES_ROOM, LEAST_NAME, MOST_DECIDES] = [17, 48, 0.6];
/** The dots where a line for what trees share ends: half their breadth. */
const DOT = 3;
/** Of more lines for what trees share, only those of one card can be told apart: the others are not drawn. */
const MANY_SHARED = 6;

/** How lines are drawn for what trees share: all, or those of one card. */
export function sharedLook({ bundles }: Drawing['far']): 'none' | 'all' | 'one' {
  const shared = bundles.filter(({ pro, con }) => pro + con === 0).length;
  return shared === 0 ? 'none' : shared <= MANY_SHARED ? 'all' : 'one';
}

/** Where the regions of a map stand, in pixels of the page from where the map's origin is. */
export function regionLayoutOf({ far, width, height, lang }: Drawing, sight: Sight): RegionLayout {
  return placeRegions(far, { width, height }, sight, labelsOf(lang));
}

/**
 * The map from very far, in pixels of the page: its regions as cards, and one arrow for all that runs between two. What trees share is
 * a dotted line, stronger for the one that somebody is at: `selected`, else `current`, is in it. Where nobody is anywhere, it is the first thesis.
 */
export function drawRegions(
  context: CanvasRenderingContext2D, drawing: Drawing, { x, y, scale }: CameraState,
  { stage, selected, current }: Pick<Standing, 'selected' | 'current'> & { readonly stage: Omit<Sight, 'scale'> }, colours: Colours,
): void {
  const { far: { regions, bundles, regionOf } } = drawing;
  const stands = selected ?? current;
  const at = stands === null ? undefined : regionOf[stands];
  const strong = at ?? regions.findIndex(({ isThesis }) => isThesis);
  const look = sharedLook(drawing.far);
  const { cards, ways } = regionLayoutOf(drawing, { scale, ...stage });
  context.save();
  context.translate(x, y);
  const isOf = ({ from, to }: Bundle, card: number | undefined) => from === card || to === card;
  bundles.forEach((bundle, i) => {
    if (bundle.pro + bundle.con > 0) return drawBundle(context, bundle, ways[i]!, colours);
    if (look === 'all' || isOf(bundle, strong)) drawShared(context, ways[i]!, isOf(bundle, at), colours);
  });
  regions.forEach((region, i) => drawCard(context, region, cards[i]!, colours));
  const labels = labelsOf(drawing.lang);
  const note = look === 'none' ? undefined : drawNote(context, labels[`far ${look}`], { x, y, ...stage }, cards, colours, true);
  if (drawing.isPart === undefined) drawNote(context, labels['far summary'], { x, y, ...stage }, note === undefined ? cards : [...cards, note], colours, false);
  context.restore();
}

/** Marks the cards with what decides the main thesis on them, also over the rings of cards. What decides it is named where a card is not about that itself. */
export function drawDeciding(context: CanvasRenderingContext2D, drawing: Drawing, { cards, ways }: RegionLayout, { x, y }: Point, colours: Colours): void {
  for (const [region, { mark, names }] of decidersOf(drawing)) {
    const card = cards[region];
    if (card === undefined) continue;
    const name = names.join(', ');
    const style = { size: LEAST_SIZE, bold: true };
    const left = MOST_DECIDES * card.width - DECIDES_ROOM - textWidth(`${mark.text}: `, style);
    const told = textWidth(name, style) <= left ? name : left < LEAST_NAME ? undefined : shortened(name, { ...style, width: left });
    const texts = name === '' ? [mark.text] : [...told === undefined ? [] : [`${mark.text}: ${told}`], `${mark.text} ↓`];
    const tries = texts.flatMap((text) => [false, true].map((isRight) => ({ text, isRight })));
    // It covers the head of no arrow, if it can.
    const isFree = ({ text, isRight }: (typeof tries)[number]) => {
      const broad = textWidth(text, style) + DECIDES_ROOM;
      const from = isRight ? card.x + card.width - broad : card.x;
      return !ways.some((way) => [way[0]!, way.at(-1)!].some((end) => Math.abs(end.y - card.y) < HEAD && end.x > from - HEAD && end.x < from + broad + HEAD));
    };
    drawMarks(context, [{ ...mark, ...tries.find(isFree) ?? tries[0]! }], { x: x + card.x, y: y + card.y, width: card.width }, colours);
  }
}

interface Deciders {
  readonly mark: EdgeMark;
  /** What they are called, if the card of the region is not about them. */
  readonly names: readonly string[];
}

const deciders = new WeakMap<Drawing, ReadonlyMap<number, Deciders>>();

/** What of each region decides the main thesis. */
function decidersOf(drawing: Drawing): ReadonlyMap<number, Deciders> {
  let known = deciders.get(drawing);
  if (known !== undefined) return known;
  const found = new Map<number, Deciders>();
  for (const { id, title, text, marks } of drawing.nodes) {
    const mark = marks.find(({ landmark }) => landmark === 'decides');
    const region = drawing.far.regionOf[id];
    if (mark === undefined || region === undefined || region < 0) continue;
    const own = drawing.far.regions[region]!.top === id ? [] : [title === '' ? text : title];
    found.set(region, { mark, names: [...found.get(region)?.names ?? [], ...own] });
  }
  deciders.set(drawing, known = found);
  return known;
}

function drawCard(context: CanvasRenderingContext2D, region: Region, card: RegionCard, colours: Colours): void {
  const { x, y, width, height, lines } = card;
  context.fillStyle = colours(region.verdict === 'rejected' || region.verdict === 'open' ? region.verdict : 'claim');
  context.fillRect(x, y, width, height);
  context.strokeStyle = colours(region.isThesis ? 'accent' : 'group-line');
  context.lineWidth = region.isThesis ? 2.2 : 1;
  context.strokeRect(x, y, width, height);
  drawShares(context, region.counts, { x: x + CARD_PAD, y: y + height - BAR_HEIGHT - BAR_FOOT, width: Math.min(MOST_BAR, width - 2 * CARD_PAD), height: BAR_HEIGHT }, colours);
  let base = y + CARD_PAD - 2;
  for (const { text, size, isBold, isQuiet, mark, isInset = false } of lines) {
    base += size + CARD_LEADING;
    const inset = mark !== null || isInset ? MARK_ROOM : 0;
    if (mark !== null) drawVerdictMark(context, mark, { x: x + CARD_PAD + MARK + 1, y: base - size * 0.36 }, colours);
    context.font = `${isBold ? 'bold ' : ''}${size}px ${MAP_FONTS}`;
    context.fillStyle = colours(isQuiet ? 'muted' : 'text');
    context.fillText(text, x + CARD_PAD + inset, base - 1, width - 2 * CARD_PAD - inset);
  }
}

function drawShares(context: CanvasRenderingContext2D, counts: Region['counts'], { x, y, width, height }: Rectangle, colours: Colours): void {
  const all = toldVerdicts.reduce((sum, status) => sum + counts[status], 0);
  if (all === 0) return;
  // Its colours are too faint on that of what is open or rejected.
  context.fillStyle = colours('claim');
  context.fillRect(x - 1, y - 1, width + 1, height + 2);
  let left = x;
  for (const status of toldVerdicts.filter((each) => counts[each] > 0)) {
    const share = counts[status] / all * width;
    context.fillStyle = colours(statusColours[status]);
    context.globalAlpha = statusOpacity(status);
    // A gap tells parts from each other where colours do not.
    context.fillRect(left, y, Math.max(0, share - 1), height);
    left += share;
  }
  context.globalAlpha = 1;
}

/**
 * Says in the picture what nobody can guess, unless that would cover a card: what the dotted lines mean, with a sample of one, or that the cards are
 * not all of the map. Returns where that is, as the cards are placed. `stage`: where the map's origin is on it, and its size.
 */
function drawNote(context: CanvasRenderingContext2D, words: string, { x, y, ...stage }: { readonly x: number; readonly y: number } & Omit<Sight, 'scale'>, cards: readonly Rectangle[], colours: Colours, hasSample: boolean): Rectangle | undefined {
  context.save();
  context.font = `${LEAST_SIZE}px ${MAP_FONTS}`;
  const place = placeNote(words, stage, cards.map((card) => ({ ...card, x: card.x + x, y: card.y + y })), (text) => context.measureText(text).width);
  if (place !== undefined) {
    context.translate(-x, -y);
    const { sample: [start, end], at, bases } = noteParts(place);
    context.fillStyle = colours('background');
    context.fillRect(place.x, place.y, place.width, place.height);
    const middle = bases[0]! - LEAST_SIZE * 0.34;
    if (hasSample) drawShared(context, [{ x: start, y: middle }, { x: end, y: middle }], false, colours);
    context.fillStyle = colours(hasSample ? 'text' : 'muted');
    place.lines.forEach((line, i) => context.fillText(line, hasSample ? at : start, bases[i]!));
  }
  context.restore();
  return place && { ...place, x: place.x - x, y: place.y - y };
}

/** A dotted line with a dot at either end: it has no head, because it says nothing of what one card says about the other. */
function drawShared(context: CanvasRenderingContext2D, way: Way, isNear: boolean, colours: Colours): void {
  context.strokeStyle = context.fillStyle = colours(isNear ? 'selection' : 'neutral');
  context.lineWidth = isNear ? 2.2 : 1.4;
  context.setLineDash([2, 4]);
  trace(context, way);
  context.setLineDash([]);
  for (const end of [way[0]!, way.at(-1)!]) {
    context.beginPath();
    context.arc(end.x, end.y, isNear ? DOT + 1 : DOT, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Draws a line with its corners rounded. */
function trace(context: CanvasRenderingContext2D, way: Way): void {
  context.beginPath();
  const [first, ...rest] = rounded([...way], TURN);
  context.moveTo(first!.x, first!.y);
  for (let i = 0; i + 2 < rest.length; i += 3) context.bezierCurveTo(rest[i]!.x, rest[i]!.y, rest[i + 1]!.x, rest[i + 1]!.y, rest[i + 2]!.x, rest[i + 2]!.y);
  context.stroke();
}

/**
 * The share of what is for it as a whole line, the share of what is against it as a broken one beside it. Where all that runs there is
 * premises, it has their colour, and where it has no direction, a head at either end, as near by. It is pale, with a hollow head, where nothing with force
 * is after it.
 */
function drawBundle(context: CanvasRenderingContext2D, { pro, con, alike, isForceless }: Bundle, way: Way, colours: Colours): void {
  const [start, tip] = [way[0]!, way.at(-1)!];
  if (way.length === 2 && distance(start, tip) < HEAD) return;
  const line = [...way];
  line[line.length - 1] = shortOf(tip, way.at(-2)!, HEAD);
  if (alike === 'symmetric') line[0] = shortOf(start, way[1]!, HEAD);
  const whole = Math.min(8, 1.5 + 1.5 * Math.log2(pro + con));
  const own = alike === 'premise' ? edgeKinds.premise.colour : proAndCon.pro;
  context.globalAlpha = isForceless ? PALE : 1;
  const widths = { pro: whole * pro / (pro + con), con: whole * con / (pro + con) };
  const stripe = (width: number, offset: number, colour: string, dashes: readonly number[]) => {
    if (width === 0) return;
    context.lineWidth = Math.max(1, width);
    context.strokeStyle = colours(colour);
    context.setLineDash([...dashes]);
    trace(context, beside(line, offset));
    context.setLineDash([]);
  };
  stripe(widths.pro, -(widths.con + STRIPE_GAP * Number(con > 0)) / 2, own, []);
  stripe(widths.con, (widths.pro + STRIPE_GAP * Number(pro > 0)) / 2, proAndCon.con, [5, 3]);
  context.globalAlpha = 1;
  const colour = colours(pro >= con ? own : proAndCon.con);
  context.fillStyle = isForceless ? colours('background') : colour;
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  const half = Math.max(4, whole * 0.75);
  const heads = [[tip, line.at(-1)!], ...alike === 'symmetric' ? [[start, line[0]!]] : []] as const;
  for (const [at, base] of heads) {
    drawHead(context, at!, base!, half);
    if (isForceless) context.stroke();
  }
}

/** A point so many pixels before another one, on the way there. */
function shortOf(tip: Point, before: Point, by: number): Point {
  const length = distance(before, tip) || 1;
  return { x: tip.x - (tip.x - before.x) / length * by, y: tip.y - (tip.y - before.y) / length * by };
}

function drawHead(context: CanvasRenderingContext2D, tip: Point, base: Point, half: number): void {
  const [dx, dy] = [(tip.x - base.x) / HEAD, (tip.y - base.y) / HEAD];
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(base.x - dy * half, base.y + dx * half);
  context.lineTo(base.x + dy * half, base.y - dx * half);
  context.closePath();
  context.fill();
}

/** A line that runs beside another, so many pixels to its right. */
function beside(line: Way, offset: number): Point[] {
  const normals = line.slice(1).map((to, i) => {
    const from = line[i]!;
    const length = distance(from, to) || 1;
    return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  });
  return line.map(({ x, y }, i) => {
    const [one, other] = [normals[Math.max(0, i - 1)]!, normals[Math.min(i, normals.length - 1)]!];
    return { x: x + offset * (one.x + other.x) / 2, y: y + offset * (one.y + other.y) / 2 };
  });
}
