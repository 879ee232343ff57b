import { overlap, type Point } from '../../../server/src/picture/layout/geometry.js';
import type { Hyphens } from '../../../server/src/picture/text-measure.js';
import { MAP_FONTS, shapes, verdictLooks } from '../../../server/src/picture/style.js';
import type { DrawnNode, Drawing } from '../drawing/drawing.js';
import type { CameraState } from './camera.js';
import { drawMarks, drawSymbol } from './card-marks.js';
import { cardPlaces, type CardPlaces, type IsEnough } from './card-places.js';
import { CARD_BEYOND, CARD_LEADING, CARD_PAD, cardLines, isHyphenated, LEAST_SIZE, TEXT_SCALE, type CardLine, type CardRoom } from './card-text.js';
import type { Colours } from './colours.js';
import { drawHeads, drawLines } from './overview-lines.js';
import { placeHeadings } from './place-headings.js';
import { drawDeciding, drawRegions, regionLayoutOf } from './region-cards.js';
import { drawRings, isAt, ringed, type Standing } from './rings.js';
import { toldOf } from './told.js';
import { drawVerdictMark, MARK } from './verdict-marks.js';

/** Below this scale, the texts of boxes would be smaller than 11 pixels, so boxes become cards. */
export const CARD_SCALE = LEAST_SIZE / 12;
/** Below this scale sections, or trees, become cards. */
export const REGION_SCALE = 0.3;

/** Whether the scale of a map is so small that its regions stand for what is in them. A story shows parts of them even then. */
export function hasRegions(drawing: Drawing, scale: number, told: ReadonlySet<string> | null): boolean {
  return scale < REGION_SCALE && drawing.far.regions.length > 1 && (told === null || toldOf(drawing, told).isOfRegions);
}

/** How much a thesis is enlarged on the overview map, on each side. */
const LANDMARK = 2;
/** The names of references are set as at large scales: on as many lines as they need. */
const NAMES = TEXT_SCALE;
/** What a reference shows if it has no room for a name. */
const ELSEWHERE = '↗';
/** How broad the bar of an argument, or of a tag, is. */
const BAR = 3;
/** The distance from one line of a card to the next. */
const LINE = LEAST_SIZE + CARD_LEADING;

export interface Shown extends Standing {
  /** Indexes of pieces. */
  readonly groups: readonly number[];
  readonly edges: readonly number[];
  readonly references: readonly number[];
  readonly nodes: readonly number[];
  /** What a stop of the story is about, without the rest; `null`: everything. */
  readonly told: ReadonlySet<string> | null;
  /** Headings and titles are shown. */
  readonly hasWords: boolean;
  /** The size of the stage, in pixels of the page. */
  readonly stage: { readonly broad: number; readonly high: number };
}

/**
 * Draws the map at small scales: boxes with as much of their titles and texts as can be read, and at very small scales its regions.
 * `camera` is in the pixels of `context`; `ratio` of them make one pixel of the page.
 */
export function drawOverview(
  context: CanvasRenderingContext2D, drawing: Drawing, shown: Shown, camera: CameraState, ratio: number, colours: Colours,
): void {
  const page = { x: camera.x / ratio, y: camera.y / ratio, scale: camera.scale / ratio };
  const isVeryFar = shown.hasWords && hasRegions(drawing, page.scale, shown.told);
  const { told } = shown;
  const seen = told === null ? drawing : toldOf(drawing, told).drawing;
  context.save();
  if (isVeryFar) {
    context.scale(ratio, ratio);
    drawRegions(context, seen, page, shown, colours);
    const layout = regionLayoutOf(seen, { scale: page.scale, ...shown.stage });
    drawRings(context, ringed(drawing, shown), page, colours, ({ id, piece }) => {
      const card = layout.cards[seen.far.regionOf[id] ?? -1];
      return card === undefined ? piece : { x: card.x / page.scale, y: card.y / page.scale, width: card.width / page.scale, height: card.height / page.scale };
    });
    drawDeciding(context, seen, layout, page, colours);
  } else {
    context.scale(ratio, ratio);
    if (told === null) drawNodes(context, drawing, shown, page, colours);
    else {
      // The rest would be boxes without words, which say nothing: the overview map shows where the parts of the stop are.
      const isTold = <T>(all: readonly number[], of: readonly T[], is: (each: T) => boolean) => all.filter((index) => is(of[index]!));
      drawNodes(context, seen, {
        ...shown, groups: [], nodes: isTold(shown.nodes, drawing.nodes, ({ id }) => told.has(id)), edges: [...seen.pieces.edges.keys()],
        references: isTold(shown.references, drawing.pieces.references, toldOf(drawing, told).isReference),
      }, page, colours);
    }
    const rings = ringed(drawing, shown);
    // The places of cards take long to compute, and the overview map has no rings.
    if (rings.length > 0) {
      const { placeOf } = placesAt(seen, page.scale);
      drawRings(context, rings, page, colours, ({ index }) => placeOf(index));
      // Rings run over the heads of lines, and over labels.
      const ids = new Set(rings.map(({ id }) => id));
      context.save();
      context.translate(page.x, page.y);
      context.scale(page.scale, page.scale);
      drawHeads(context, seen.pieces.edges.filter(({ from, to }) => ids.has(from) || ids.has(to)), 1 / page.scale, colours);
      context.restore();
      drawLabels(context, seen, rings.map(({ index }) => index), page, colours);
    }
  }
  context.restore();
}

/** Where the boxes of a drawing are as cards, and the words of which are left out; by the indexes of nodes, with those of references after the last node. */
function placesAt(drawing: Drawing, scale: number): CardPlaces {
  const { nodes, pieces: { references } } = drawing;
  const hyphens = hyphensOf(drawing);
  const ofReference = (name: string): IsEnough => (width, height) => !isCut(cardLines('', name, { width, height, scale: NAMES, hyphens }));
  const ofNode = (node: DrawnNode): IsEnough => (width, height) => {
    // At large scales, a text without a title fills its box.
    if (node.title === '' && (node.text === '' || scale >= TEXT_SCALE)) return true;
    // What is set here is drawn next.
    const lines = linesOf(node, roomIn(node, { width, height }, scale, hyphens));
    const words = node.title === '' ? lines : lines.filter(({ isTitle }) => isTitle);
    return !isCut(words) && (node.title === '' || !isHyphenated(words, node.title));
  };
  const enough = (index: number) => (index < nodes.length ? ofNode(nodes[index]!) : ofReference(references[index - nodes.length]!.name));
  const readOf = (index: number) => (width: number, height: number) => {
    const node = nodes[index];
    return node === undefined || node.title !== '' ? 0 : linesOf(node, roomIn(node, { width, height }, scale, hyphens)).reduce((sum, { text }) => sum + text.length, 0);
  };
  /** A story has room for what it is about, which is little. */
  const whole = (index: number): IsEnough => (width, height) => (nodes[index]?.text ?? '') !== '' && wholeOf(nodes[index]!, { width, height }, scale, hyphens) !== undefined;
  return cardPlaces(drawing.pieces, scale, {
    enough, read: readOf, ...drawing.isPart === undefined ? {} : { best: whole },
    yields: (index) => nodes[index]?.kind === 'question',
    // What a story is about is shown with its name.
    isStub: (index) => index >= nodes.length && drawing.isPart === undefined,
    beyond: drawing.isPart === undefined ? 0 : CARD_BEYOND,
    // Lines that lead on leave the side of what it bears on, and others arrive at the opposite one.
    grows: (index) => (drawing.direction !== 'down' && drawing.direction !== 'up' ? ['below', 'above']
      : nodes[index]?.children.some((child) => drawing.pieces.nodes[child]!.width > 0) === true ? [drawing.direction === 'down' ? 'above' : 'below'] : drawing.direction === 'down' ? ['below', 'above'] : ['above', 'below']),
  });
}

/** What is drawn at a point of the map at small scales: a node, or what a reference stands for; nothing at very small ones. Linear. */
export function cardAt(drawing: Drawing, scale: number, at: Point): { readonly kind: 'node'; readonly id: string } | { readonly kind: 'reference'; readonly of: string } | undefined {
  const { nodes, pieces: { references } } = drawing;
  const { placeOf, isLeftOut } = placesAt(drawing, scale);
  const point = { ...at, width: 0, height: 0 };
  const node = nodes.findLast((_, index) => !isLeftOut(index) && overlap(placeOf(index), point));
  if (node !== undefined) return { kind: 'node', id: node.id };
  const reference = references.find((each, index) => overlap(isLeftOut(nodes.length + index) ? each : placeOf(nodes.length + index), point));
  return reference === undefined ? undefined : { kind: 'reference', of: reference.of };
}

/** In larger maps than this, texts are not checked for being cut. */
const MOST_LOOKED_THROUGH = 60;

/** Whether everything that a map says can be read from some distance: no title and no text is cut, and nothing is left out. */
export function isReadAt(drawing: Drawing, scale: number): boolean {
  if (scale >= CARD_SCALE) return true;
  const { nodes, pieces: { references } } = drawing;
  if (scale < TEXT_SCALE || nodes.length > MOST_LOOKED_THROUGH) return false;
  const { placeOf, isLeftOut } = placesAt(drawing, scale);
  const hyphens = hyphensOf(drawing);
  return [...nodes, ...references].every((_, index) => !isLeftOut(index)) && nodes.every((node, index) => {
    if (node.symbol !== '' || node.title === '' && node.text === '') return true;
    const { width, height } = placeOf(index);
    const lines = linesOf(node, roomIn(node, { width: width * scale, height: height * scale }, scale, hyphens));
    return !isCut(lines) && (node.text === '' || lines.some(({ isTitle }) => !isTitle));
  });
}

/** What is drawn of a map. */
interface Legible extends Shown {
  /** The references whose names can be read; of the others only the box is drawn. */
  readonly named: ReadonlySet<number>;
}

/** Leaves out what could not be read: questions with their lines, but only the names of references, because no relation may vanish. What the reader is at is always shown. */
function legibleOf(drawing: Drawing, shown: Shown, scale: number): Legible {
  const { nodes, pieces } = drawing;
  const { isLeftOut } = placesAt(drawing, scale);
  const isGone = (index: number) => isLeftOut(index) && !isAt(nodes[index]!.id, shown);
  const gone = new Set(shown.nodes.filter(isGone).map((index) => nodes[index]!.id));
  // The line of a reference starts at its own box.
  const referring = new Set(shown.references.map((index) => pieces.references[index]!.id));
  return {
    ...shown, named: new Set(shown.references.filter((index) => !isLeftOut(nodes.length + index))), nodes: shown.nodes.filter((index) => !gone.has(nodes[index]!.id)),
    references: shown.references.filter((index) => !gone.has(pieces.references[index]!.to)),
    edges: shown.edges.filter((index) => {
      const { id, from, to } = pieces.edges[index]!;
      return !gone.has(to) && (referring.has(id) || !gone.has(from));
    }),
  };
}

function isCut(lines: readonly CardLine[]): boolean {
  return lines.length === 0 || lines.at(-1)!.text.endsWith('…');
}

/** Whether a card says that its claim is only taken as given: it does as long as cards have texts. */
function hasGiven({ given }: DrawnNode, scale: number): boolean {
  return given !== '' && scale >= TEXT_SCALE;
}

/** What a card has for its title and text. */
function roomIn(node: DrawnNode, { width, height }: { readonly width: number; readonly height: number }, scale: number, hyphens: Hyphens): CardRoom {
  return { width: width - insetOf(node), height: height - (hasGiven(node, scale) ? LINE : 0), scale, hyphens };
}

/** The title and all of the text of a node, if a place has room for that at any distance. */
function wholeOf(node: DrawnNode, place: { readonly width: number; readonly height: number }, scale: number, hyphens: Hyphens): readonly CardLine[] | undefined {
  const lines = cardLines(node.title, node.text, { ...roomIn(node, place, scale, hyphens), scale: Math.max(scale, TEXT_SCALE) });
  const isWhole = (words: string, ofTitle: boolean) => words === '' || !isCut(lines.filter(({ isTitle }) => isTitle === ofTitle));
  return isWhole(node.title, true) && isWhole(node.text, false) ? lines : undefined;
}

/** Beside the bar of an argument, or of a tag that has a colour. */
function insetOf({ kind, colour }: DrawnNode): number {
  return kind === 'argument' || colour !== null ? BAR : 0;
}

/** Boxes with their lines and words, in pixels of the page. */
function drawNodes(context: CanvasRenderingContext2D, drawing: Drawing, all: Shown, page: CameraState, colours: Colours): void {
  const shown = all.hasWords ? legibleOf(drawing, all, page.scale) : { ...all, named: new Set<number>() };
  context.save();
  context.translate(page.x, page.y);
  context.scale(page.scale, page.scale);
  drawBoxes(context, drawing, shown, 1 / page.scale, colours);
  context.restore();
  if (!shown.hasWords) return;
  drawWords(context, drawing, shown, page, colours);
  drawLabels(context, drawing, shown.nodes, page, colours);
  drawVerdicts(context, drawing, shown, page, colours);
}

/** In the map's units; `pixel`: how many of them make one pixel of the page. */
function drawBoxes(context: CanvasRenderingContext2D, drawing: Drawing, shown: Legible, pixel: number, colours: Colours): void {
  const { pieces, nodes } = drawing;
  const placeOf = shown.hasWords ? placesAt(drawing, 1 / pixel).placeOf : (index: number) => pieces.nodes[index]!;
  for (const index of shown.groups) {
    const group = pieces.groups[index]!;
    context.globalAlpha = shapes.frame.fillOpacity;
    context.fillStyle = colours('group');
    context.fillRect(group.x, group.y, group.width, group.height);
    context.globalAlpha = 1;
    context.strokeStyle = colours('group-line');
    context.lineWidth = pixel;
    context.strokeRect(group.x, group.y, group.width, group.height);
  }
  drawLines(context, shown.edges.map((index) => pieces.edges[index]!), shown.selected, pixel, colours);
  for (const index of shown.references) {
    const reference = pieces.references[index]!;
    const { x, y, width, height } = shown.named.has(index) ? placeOf(nodes.length + index) : reference;
    context.fillStyle = colours('chip');
    context.fillRect(x, y, width, height);
    context.strokeStyle = colours(reference.of === shown.selected ? 'selection' : 'question-line');
    context.lineWidth = pixel;
    context.strokeRect(x, y, width, height);
  }
  for (const index of shown.nodes) {
    const piece = placeOf(index);
    const node = nodes[index]!;
    const base = node.kind === 'argument' || node.kind === 'step' ? 'argument' : node.kind === 'question' ? 'question' : node.kind === 'group' ? 'chip' : 'claim';
    const isException = node.verdict === 'rejected' || node.verdict === 'open';
    // On the overview map a box is too small for its border to be distinguished from its inside.
    const isTiny = !shown.hasWords && pixel > 16;
    context.fillStyle = colours(isTiny ? node.isThesis ? 'accent' : node.verdict === 'rejected' ? verdictLooks.rejected.circle.stroke! : `${base}-line` : isException ? node.verdict! : base) || colours('claim-line');
    if (node.symbol !== '') {
      context.beginPath();
      context.arc(piece.x + piece.width / 2, piece.y + piece.height / 2, piece.width / 2, 0, 2 * Math.PI);
      context.fill();
      context.strokeStyle = colours('argument-line');
      context.lineWidth = pixel;
      context.stroke();
      continue;
    }
    // There theses are landmarks.
    const more = isTiny && node.isThesis ? LANDMARK * pixel : 0;
    context.fillRect(piece.x - more, piece.y - more, piece.width + 2 * more, piece.height + 2 * more);
    if (isTiny) continue;
    context.strokeStyle = node.isThesis ? colours('accent') : colours(`${base}-line`) || colours('claim-line');
    context.lineWidth = (node.isThesis ? 2.2 : 1) * pixel;
    context.setLineDash(node.kind === 'question' && !node.isAnswered ? [4 * pixel, 3 * pixel] : []);
    context.strokeRect(piece.x, piece.y, piece.width, piece.height);
    context.setLineDash([]);
    if (base !== 'argument' && node.colour === null) continue;
    context.fillStyle = node.colour ?? colours('argument-line');
    context.fillRect(piece.x, piece.y, BAR * pixel, piece.height);
  }
}

/** The labels at the upper edges of boxes; if cards have no texts, only those that help readers find their way. In pixels of the page. */
function drawLabels(context: CanvasRenderingContext2D, drawing: Drawing, nodes: readonly number[], { x, y, scale }: CameraState, colours: Colours): void {
  const { placeOf } = placesAt(drawing, scale);
  for (const index of nodes) {
    const piece = placeOf(index);
    const marks = drawing.nodes[index]!.marks.filter(({ landmark }) => landmark !== undefined || scale >= TEXT_SCALE);
    drawMarks(context, marks, { x: x + piece.x * scale, y: y + piece.y * scale, width: piece.width * scale }, colours);
  }
}

/** The marks of verdicts, of wrong quotations and of answered questions at the lower edges of boxes that have room for them, in pixels of the page. */
function drawVerdicts(context: CanvasRenderingContext2D, drawing: Drawing, shown: Shown, { x, y, scale }: CameraState, colours: Colours): void {
  const { placeOf, isTaken } = placesAt(drawing, scale);
  for (const index of shown.nodes) {
    const { verdict, misquoted, isAnswered, symbol } = drawing.nodes[index]!;
    const piece = placeOf(index);
    if (piece.height * scale < LEAST_SIZE || verdict === null && misquoted === '' && !isAnswered) continue;
    const [right, bottom, reach] = [piece.x + piece.width, piece.y + piece.height, (MARK + 1) / scale];
    const isClose = symbol === '' && isTaken({ x: right - reach, y: bottom - reach, width: 2 * reach, height: 2 * reach }, index);
    // Beside the circle of an inference, which it would cover; and further in, and lower, than at a corner that has a neighbour.
    const at = { x: x + right * scale + (symbol !== '' ? MARK + 1 : isClose ? -MARK : 0), y: y + bottom * scale + (symbol !== '' ? -MARK : isClose ? MARK / 2 : 0) };
    const sign = misquoted === '' && isAnswered ? '✓' : misquoted;
    if (sign !== '') drawSign(context, sign, { x: at.x - 2.5 * MARK, y: at.y + MARK }, colours(misquoted === '' ? 'question-line' : 'warning-text'), colours);
    if (verdict !== null) drawVerdictMark(context, verdict, at, colours);
  }
}

/** A sign on the lower edge of a box, on a plate of its own. */
function drawSign(context: CanvasRenderingContext2D, sign: string, { x, y }: Point, colour: string, colours: Colours): void {
  context.fillStyle = colours('background');
  context.fillRect(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
  context.fillStyle = colour;
  context.font = `bold ${LEAST_SIZE}px ${MAP_FONTS}`;
  context.fillText(sign, x - 4, y + LEAST_SIZE * 0.36);
}

function drawWords(context: CanvasRenderingContext2D, drawing: Drawing, shown: Legible, { x, y, scale }: CameraState, colours: Colours): void {
  const { pieces, nodes, headings } = drawing;
  const hyphens = hyphensOf(drawing);
  const { placeOf } = placesAt(drawing, scale);
  for (const index of shown.nodes) {
    const piece = placeOf(index);
    const node = nodes[index]!;
    const inset = insetOf(node);
    if (node.symbol !== '') {
      drawSymbol(context, node.symbol, { x: x + (piece.x + piece.width / 2) * scale, y: y + (piece.y + piece.height / 2) * scale }, piece.width * scale, colours);
      continue;
    }
    const place = { width: piece.width * scale, height: piece.height * scale };
    const own = (drawing.isPart === undefined ? undefined : wholeOf(node, place, scale, hyphens)) ?? linesOf(node, roomIn(node, place, scale, hyphens));
    const lines: readonly (CardLine & { isQuiet?: boolean })[] = hasGiven(node, scale) ? [...own, { text: node.given, isTitle: false, isQuiet: true }] : own;
    const top = y + piece.y * scale + (piece.height * scale - lines.length * LINE) / 2;
    lines.forEach(({ text, isTitle, isQuiet = false }, i) => {
      const isBold = isTitle || node.isThesis && node.title === '' && !isQuiet;
      context.font = `${isBold ? 'bold ' : ''}${LEAST_SIZE}px ${MAP_FONTS}`;
      context.fillStyle = colours(isQuiet || node.kind === 'question' ? 'muted' : 'text');
      const [left, base] = [x + piece.x * scale + CARD_PAD + inset, top + LINE * i + LEAST_SIZE * 0.95];
      const room = piece.width * scale - 2 * CARD_PAD - inset;
      context.fillText(text, left, base, room);
      const isStruck = node.verdict === 'rejected' && node.kind !== 'step' && (isTitle || node.title === '' && !isQuiet);
      if (isStruck) context.fillRect(left, base - LEAST_SIZE * 0.34, Math.min(room, context.measureText(text).width), 1);
    });
  }
  context.fillStyle = colours('chip-text');
  context.font = `${LEAST_SIZE}px ${MAP_FONTS}`;
  for (const index of shown.references) {
    const reference = pieces.references[index]!;
    const isNamed = shown.named.has(index);
    const row = isNamed ? placeOf(nodes.length + index) : reference;
    const room = { width: row.width * scale, height: row.height * scale, scale: NAMES, hyphens };
    const lines = cardLines('', isNamed ? reference.name : ELSEWHERE, room);
    const top = y + row.y * scale + (room.height - lines.length * LINE) / 2;
    lines.forEach(({ text }, i) => context.fillText(text, x + row.x * scale + CARD_PAD, top + LINE * i + LEAST_SIZE * 0.95, room.width - 2 * CARD_PAD));
  }
  const placed = placeHeadings(shown.groups.map((index) => (
    { ...headings[index]!, frame: pieces.groups[index]!, titleX: pieces.titles[index]!.x })), scale);
  for (const { text, size, left, base } of placed) {
    context.font = `bold ${size}px ${MAP_FONTS}`;
    // It may be on top of frames and lines.
    context.fillStyle = colours('background');
    context.fillRect(x + left - 3, y + base - size * 0.85, context.measureText(text).width + 6, size * 1.08);
    context.fillStyle = colours('group-title');
    context.fillText(text, x + left, y + base);
  }
}

/** How cards were last set: they are set again only if their room changes. */
const set = new WeakMap<DrawnNode, { readonly room: CardRoom; readonly lines: readonly CardLine[] }>();

function linesOf(node: DrawnNode, room: CardRoom): readonly CardLine[] {
  const known = set.get(node);
  if (known?.room.width === room.width && known.room.height === room.height) return known.lines;
  const lines = cardLines(node.title, node.text, room);
  set.set(node, { room, lines });
  return lines;
}

const parts = new WeakMap<Drawing, Hyphens>();

/** Where the words of a drawing may be hyphenated, by the words. */
function hyphensOf(drawing: Drawing): Hyphens {
  let known = parts.get(drawing);
  if (known === undefined) parts.set(drawing, known = new Map(drawing.hyphens.map((each) => [each.join(''), each])));
  return known;
}
