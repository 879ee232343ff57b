import { tagColour } from './colours.js';
import { defaultDisplay, type MapDisplay } from './display.js';
import { unmetExpectation, type MapNode, type Verdict } from './graph.js';
import { filled, labelsOf, type Labels } from './labels.js';
import { quotationSign } from './quotation-signs.js';
import { textBeside } from './text-beside.js';
import { hasBrokenWord, runsRightToLeft, textWidth, wrapText, type Hyphens, type TextStyle } from './text-measure.js';

/** A node's drawing before it has a place: size and content, from the top left corner of its shape, in pixels. */
export interface NodeBox {
  readonly shape: NodeShape;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly BoxLine[];
  readonly chips: readonly BoxChip[];
  /** The colour of its first tag that has one; `null`: its kind's. */
  readonly colour: string | null;
  /** The verdict that it shows; `null`: none, or the one that is the rule. */
  readonly verdict: Verdict | null;
}

/** How boxes are drawn, as in `MapDisplay`. */
export interface BoxOptions extends Pick<MapDisplay, 'width' | 'colours' | 'verdicts'> {
  /** A statement is so broad whatever it says, borders included, and a question at most; `width` does not count. */
  readonly breadth?: number;
  /** Nothing is left out of a text, however long it is. */
  readonly isWhole?: boolean;
  /** The language of the labels. */
  readonly lang?: string | null;
  /** Where long words may be broken. */
  readonly hyphens?: Hyphens | undefined;
}

/** `junction`: a small circle, for an inference that has neither title nor text. */
export type NodeShape = 'claim' | 'argument' | 'junction' | 'question' | 'group' | 'references';

export interface BoxLine {
  readonly role: 'title' | 'text' | 'symbol' | 'name' | 'section';
  readonly text: string;
  /** Where it starts: its left end, or for a text from right to left its right end. */
  readonly x: number;
  /** The y of the base line. */
  readonly y: number;
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** A small label: on the upper edge (roles, missing support, findings) or below the text (tags, sources). */
export interface BoxChip {
  readonly role: ChipRole;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type ChipRole =
  | 'thesis' | 'assumption' | 'undeveloped' | 'decides' | 'unsupported' | 'given' | 'findings' | 'tag' | 'source' | 'misquoted' | 'expected' | 'hidden' | 'use' | 'written';

export const TITLE_STYLE: TextStyle = { size: 13, bold: true };
export const TEXT_STYLE: TextStyle = { size: 12, bold: false };
export const CHIP_STYLE: TextStyle = { size: 12, bold: true };
/** The type of a heading within another, and of one that is in none. */
export const GROUP_STYLE: TextStyle = { size: 14, bold: true };
export const OUTER_STYLE: TextStyle = { size: 17, bold: true };
/** How far chips rise above the upper edge of their box. */
export const CHIP_RISE = 8;

/** The least width of what is in a box, in pixels. */
const LEAST_WIDTH = 90;
const PAD_X = 13;
const PAD_Y = 11;
/** Around what is to take little room. */
const TIGHT_X = 10;
const TIGHT_Y = 7;
const TITLE_LEADING = 17;
const TEXT_LEADING = 16;
const TIGHT_LEADING = 15;
const CHIP_HEIGHT = 17;
/** White space within a chip, on either side of its text. */
export const CHIP_PAD = 6;
const CHIP_GAP = 5;
/** More lines of a text than this are left out where not all of it is to be seen. */
const MAX_TEXT_LINES = 8;
/** Shares of the usual greatest width, the first one being taken at which title and text have no more lines than this. */
const WIDTHS = [
  { share: 0.56, title: 2, text: 4 }, { share: 0.72, title: 2, text: 4 }, { share: 0.86, title: 2, text: 4 }, { share: 1, title: 3, text: 8 },
  { share: 1.3, title: 4, text: 14 }, { share: 1.7, title: Infinity, text: Infinity },
] as const;
/** No text of so many characters has few lines. */
const LONG = 2000;
const JUNCTION = 24;
const QUESTION_WIDTH = 170;
const MAX_QUESTION_LINES = 5;
/** No more than this are named of what a node is used for elsewhere. */
const MOST_USES = 2;

/** What a box tells of what is elsewhere. */
export interface Elsewhere {
  /** The names of what the node is related to by references. */
  readonly uses?: readonly string[] | undefined;
  /** The heading that it is written under, where it is not in a frame of that. */
  readonly section?: string | undefined;
}

/** Returns the drawing of `node`; the same for the same values everywhere. */
export function nodeBox(node: MapNode, options: BoxOptions = defaultDisplay, elsewhere: Elsewhere = {}): NodeBox {
  switch (shapeOf(node)) {
    case 'question': return questionBox(node, options);
    case 'junction': return junctionBox(node, options);
    default: return statementBox(node, options, elsewhere);
  }
}

/** The shape that tells what `node` is. */
export function shapeOf({ kind, title, text, hidden }: MapNode): NodeShape {
  if (kind !== 'step' && kind !== 'argument') return kind;
  return title === null && text.trim() === '' && hidden === 0 ? 'junction' : 'argument';
}

function statementBox(node: MapNode, options: BoxOptions, elsewhere: Elsewhere): NodeBox {
  const { width, colours, breadth } = options;
  const isTight = breadth !== undefined;
  const [padX, padY, leading] = isTight ? [TIGHT_X, TIGHT_Y, TIGHT_LEADING] : [PAD_X, PAD_Y, TEXT_LEADING];
  const title = node.title ?? '';
  const labels = labelsOf(options.lang);
  const text = node.text.trim() === '' && title === '' ? labels.untitled : textBeside(node);
  const edgeChips = upperChips(node, labels);
  const hasChips = edgeChips.left.length > 0 || edgeChips.right.length > 0;
  // A label has one line where the box may be broader.
  const ofLabels = isTight ? [] : lowerLabels(node, elsewhere, labels).map(({ role, text: words }) =>
    Math.min(width, textWidth(words, CHIP_STYLE) + (isPlain(role) ? 0 : 2 * CHIP_PAD)));
  const ofChips = Math.max(LEAST_WIDTH, ...ofLabels, hasChips ? upperWidth(edgeChips) - 8 : 0);
  const wrapped = isTight ? wrapAt(title, text, breadth - 2 * padX, options) : wrapStatement(title, text, ofChips, options);
  const titleWidths = wrapped.title.map((line) => textWidth(line, TITLE_STYLE));
  const textWidths = wrapped.text.map((line) => textWidth(line, TEXT_STYLE));
  const inner = isTight ? Math.max(breadth - 2 * padX, Math.ceil(Math.max(...titleWidths, ...textWidths, hasChips ? upperWidth(edgeChips) - 8 : 0)))
    : Math.ceil(Math.max(ofChips, ...titleWidths, ...textWidths));
  const outer = inner + 2 * padX;
  const lines: BoxLine[] = [];
  let y = padY + (isTight && hasChips ? 2 : 0);
  wrapped.title.forEach((line, i) => lines.push(boxLine('title', line, titleWidths[i]!, { outer, pad: padX, rightToLeft: runsRightToLeft(title) }, (y += TITLE_LEADING) - 4)));
  if (wrapped.title.length > 0 && wrapped.text.length > 0) y += isTight ? 0 : 3;
  wrapped.text.forEach((line, i) => lines.push(boxLine('text', line, textWidths[i]!, { outer, pad: padX, rightToLeft: runsRightToLeft(text) }, (y += leading) - 4)));
  const below = lowerChips(lowerLabels(node, elsewhere, labels), { left: padX, top: y + (isTight ? 3 : 6), width: inner }, options.hyphens);
  if (below.length > 0) y = below.at(-1)!.y + CHIP_HEIGHT;
  return {
    shape: shapeOf(node),
    width: outer,
    height: y + padY,
    lines,
    chips: [...placeUpper(edgeChips, outer), ...below],
    verdict: shownVerdict(node, options),
    colour: colourOf(node, colours),
  };
}

/** The colour of the first tag in the list that a node has; `null`: it has none. */
function colourOf({ tags, roles }: MapNode, colours: BoxOptions['colours']): string | null {
  const written = colours.find(([tag]) => tags.includes(tag) || roles.some((role) => role === tag))?.[1];
  return written === undefined ? null : tagColour(written) ?? null;
}

/** Title and text at the first width at which they are not too tall; no narrower than the box is for other reasons. */
function wrapStatement(title: string, text: string, least: number, options: BoxOptions): Wrapped {
  const widths = options.isWhole === true ? WIDTHS : WIDTHS.slice(0, 4);
  for (const most of widths) {
    const width = Math.max(least, Math.round(most.share * options.width));
    const isLast = most === widths.at(-1);
    if (!isLast && (exceeds(title, TITLE_STYLE, most.title, width) || exceeds(text, TEXT_STYLE, most.text, width))) continue;
    if (most.share < 1 && (hasBrokenWord(title, TITLE_STYLE, width) || hasBrokenWord(text, TEXT_STYLE, width))) continue;
    const lines = wrapAt(title, text, width, options);
    if (isLast || lines.title.length <= most.title && lines.text.length <= most.text) return lines;
  }
  throw new RangeError('There is no width to wrap at');
}

interface Wrapped {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

function wrapAt(title: string, text: string, width: number, { isWhole = false, hyphens, breadth }: BoxOptions): Wrapped {
  const common = { width, hyphens, isFixed: breadth !== undefined };
  return {
    title: wrapText(title, { ...TITLE_STYLE, ...common, maxLines: Infinity }),
    text: wrapText(text, { ...TEXT_STYLE, ...common, maxLines: isWhole ? Infinity : MAX_TEXT_LINES }),
  };
}

/** Whether `text` is sure to need more lines than `count`, whatever spaces are lost at their ends. Cheaper than wrapping it. */
function exceeds(text: string, style: TextStyle, count: number, width: number): boolean {
  return count !== Infinity && (text.length > LONG || textWidth(text, style) - count * style.size > count * width);
}

/** The box that a line is in, and which way the text that it belongs to runs. */
interface LinePlace {
  readonly outer: number;
  readonly pad: number;
  readonly rightToLeft: boolean;
}

function boxLine(role: 'title' | 'text', text: string, width: number, { outer, pad, rightToLeft }: LinePlace, y: number): BoxLine {
  return { role, text, x: rightToLeft ? outer - pad : pad, y, width, rightToLeft };
}

function questionBox(node: MapNode, { width: most, breadth = Infinity, isWhole = false, hyphens, lang }: BoxOptions): NodeBox {
  const mark = 22;
  const room = Math.min(QUESTION_WIDTH, most, breadth - mark - 2 * PAD_X);
  const wrapped = wrapText(node.text.trim() === '' ? labelsOf(lang).untitled : node.text, {
    ...TEXT_STYLE, width: room, maxLines: isWhole ? Infinity : MAX_QUESTION_LINES, hyphens, isFixed: breadth !== Infinity,
  });
  const widest = Math.ceil(Math.max(...wrapped.map((line) => textWidth(line, TEXT_STYLE))));
  const width = widest + mark + 2 * PAD_X;
  const rightToLeft = runsRightToLeft(node.text);
  const lines = wrapped.map((text, index): BoxLine => {
    return {
      role: 'text', text, rightToLeft, width: textWidth(text, TEXT_STYLE),
      x: rightToLeft ? width - PAD_X : PAD_X + mark, y: 8 + TEXT_LEADING * (index + 1) - 4,
    };
  });
  const height = 16 + TEXT_LEADING * wrapped.length;
  return { shape: 'question', width, height, lines, chips: placeUpper(upperChips(node, labelsOf(lang)), width), colour: null, verdict: null };
}

function junctionBox(node: MapNode, options: BoxOptions): NodeBox {
  const symbol: BoxLine = {
    role: 'symbol', text: node.kind === 'step' ? '∴' : '&', x: JUNCTION / 2, y: JUNCTION / 2 + 4,
    width: 14, rightToLeft: false,
  };
  return { shape: 'junction', width: JUNCTION, height: JUNCTION, lines: [symbol], chips: [], colour: null, verdict: shownVerdict(node, options) };
}

/** Exceptions are marked, and what a thesis comes out as; that all else is accepted is the rule. */
function shownVerdict({ verdict, roles }: MapNode, { verdicts }: Pick<BoxOptions, 'verdicts'>): Verdict | null {
  if (verdict === null || verdicts === false) return null;
  return verdict.status !== 'accepted' || verdicts === 'all' || roles.includes('thesis') ? verdict.status : null;
}

type Label = Pick<BoxChip, 'role' | 'text'>;

interface UpperChips {
  readonly left: readonly Label[];
  readonly right: readonly Label[];
}

function upperChips(node: MapNode, labels: Labels): UpperChips {
  const left = node.roles.flatMap((role): Label[] => role === 'answered' ? [] : [{ role, text: labels[role] }]);
  if (node.decides === true) left.push({ role: 'decides', text: labels.decides });
  const right: Label[] = [];
  const others = (node.mark?.count ?? 0) - (node.mark?.unsupported === true ? 1 : 0);
  // What is accepted without support is not in doubt: it is taken as given, which is where its source would.
  if (node.mark?.unsupported === true && node.verdict?.isGiven !== true) right.push({ role: 'unsupported', text: labels.unsupported });
  if (others > 0) right.push({ role: 'findings', text: others > 99 ? '99+' : String(others) });
  return { left, right };
}

function upperWidth({ left, right }: UpperChips): number {
  const all = [...left, ...right];
  return all.reduce((sum, chip) => sum + chipWidth(chip.text) + CHIP_GAP, 0) + (left.length > 0 ? 10 : 0);
}

function placeUpper({ left, right }: UpperChips, boxWidth: number): BoxChip[] {
  const chips: BoxChip[] = [];
  let x = 10;
  for (const label of left) {
    const width = chipWidth(label.text);
    chips.push({ ...label, x, y: -CHIP_RISE, width, height: CHIP_HEIGHT });
    x += width + CHIP_GAP;
  }
  x = boxWidth - 10;
  for (const label of right.toReversed()) {
    const width = chipWidth(label.text);
    x -= width;
    chips.push({ ...label, x, y: -CHIP_RISE, width, height: CHIP_HEIGHT });
    x -= CHIP_GAP;
  }
  return chips;
}

/** The mark before the words that a claim is taken as given. */
export const GIVEN = '○';

/** Tags, sources, what is taken as given, what is folded away, a verdict that was expected and did not come out, what it is used for elsewhere and where it is written. */
function lowerLabels(node: MapNode, { uses = [], section }: Elsewhere, labels: Labels): Label[] {
  const unmet = unmetExpectation(node);
  return [
    ...node.sources.map((key) => sourceLabel(node, key)),
    ...node.verdict?.isGiven === true ? [{ role: 'given', text: `${GIVEN} ${labels['taken as given']}` } as const] : [],
    ...node.tags.map((tag): Label => ({ role: 'tag', text: `#${tag}` })),
    ...node.hidden === 0 ? [] : [{ role: 'hidden', text: filled(labels.hidden, node.hidden) } as const],
    ...unmet === null ? [] : [{ role: 'expected', text: filled(labels.expected, labels[unmet]) } as const],
    ...usesLabels(uses, labels),
    ...section === undefined ? [] : [{ role: 'written', text: `§ ${section}` } as const],
  ];
}

/** A source with the sign of what was found of the quotations from it. */
function sourceLabel(node: MapNode, key: string): Label {
  const { sign, isFault } = quotationSign(node, key);
  return { role: isFault ? 'misquoted' : 'source', text: sign === '' ? `@${key}` : `@${key} ${sign}` };
}

/** The labels in rows below the text; one that is longer than a row goes on in the next. */
function lowerChips(
  labels: readonly Label[], { left, top, width: inner }: { left: number; top: number; width: number }, hyphens: Hyphens | undefined,
): BoxChip[] {
  const chips: BoxChip[] = [];
  let x = 0;
  let y = top;
  for (const { role, text } of labels) {
    const room = inner - (isPlain(role) ? 0 : 2 * CHIP_PAD);
    for (const shown of wrapText(text, { ...CHIP_STYLE, width: room, maxLines: Infinity, hyphens, isFixed: true })) {
      const width = chipWidth(shown) - (isPlain(role) ? 2 * CHIP_PAD : 0);
      if (x > 0 && x + width > inner) {
        x = 0;
        y += CHIP_HEIGHT + 4;
      }
      chips.push({ role, text: shown, x: left + x, y, width, height: CHIP_HEIGHT });
      x += width + CHIP_GAP;
    }
  }
  return chips;
}

/** Whether a chip is its text alone, without a plate after it. */
export function isPlain(role: ChipRole): boolean {
  return role === 'source' || role === 'given' || role === 'misquoted' || role === 'use' || role === 'written';
}

/** One or two names, or how many they are. */
function usesLabels(uses: readonly string[], labels: Labels): Label[] {
  const shown = uses.length <= MOST_USES ? uses : [filled(labels.elsewhere, uses.length)];
  return shown.map((text) => ({ role: 'use', text: `→ ${text}` }));
}

function chipWidth(text: string): number {
  if (text === '') return CHIP_HEIGHT;
  return Math.ceil(textWidth(text, CHIP_STYLE)) + 2 * CHIP_PAD;
}
