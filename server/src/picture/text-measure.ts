import { graphemesOf } from '../base/graphemes.js';
import { WIDTH_RANGES } from './text-widths.js';

/** How a text is set: size in pixels, weight. */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
}

export interface WrapOptions extends TextStyle {
  /** Pixels that no line exceeds, unless it is a word that may not be broken. */
  readonly width: number;
  /** How many lines there may be, at least 1; the last line ends with an ellipsis if there is more text. `Infinity`: nothing is left out. */
  readonly maxLines: number;
  /** Where long words may be broken. */
  readonly hyphens?: Hyphens | undefined;
  /** No line may be wider at all: a word that cannot be broken otherwise is broken where the line ends. */
  readonly isFixed?: boolean;
}

/** The parts of words that may be parted, each part but the last to be followed by a hyphen. */
export type Hyphens = ReadonlyMap<string, readonly string[]>;

const ELLIPSIS = '…';
/** Thousandths of the size for what the table does not hold. */
const OTHER_LETTER = 780;
const WIDE = 1050;
const EMOJI = 1400;

/** Widths by code unit; 0: not in the table, which a character without a width may be too. */
const regular = new Uint16Array(0x10000);
const bold = new Uint16Array(0x10000);
for (const range of WIDTH_RANGES) {
  regular.set(range.regular, range.first);
  bold.set(range.bold, range.first);
}

/**
 * Returns the width of `text` on one line in pixels, by a fixed table: the same on every machine, and rather too wide than too
 * narrow for the fonts that the map is drawn with.
 */
export function textWidth(text: string, style: TextStyle): number {
  return widthBetween(text, 0, text.length, style);
}

function widthBetween(text: string, start: number, end: number, style: TextStyle): number {
  const table = style.bold ? bold : regular;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const known = table[text.charCodeAt(i)]!;
    if (known > 0) {
      sum += known;
      continue;
    }
    const code = text.codePointAt(i)!;
    sum += classWidth(code);
    if (code > 0xffff) i++;
  }
  return sum * style.size / 1000;
}

function classWidth(code: number): number {
  if (code >= 0x09 && code <= 0x0d) return 0;
  // `escapeXml` draws a replacement character for these.
  if (code < 0xa0 || code === 0xfffe || code === 0xffff) return WIDE;
  const character = String.fromCodePoint(code);
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(character)) return EMOJI;
  const isWide = code >= 0x2190 && code <= 0xfaff || code >= 0xff00 && code <= 0xff60 || code >= 0x10000
    || code === 0xfdfd || code === 0xfffd;
  return isWide ? WIDE : OTHER_LETTER;
}

/**
 * `text` in lines no wider than asked. Breaks between words, but not before the number of a paragraph, article or page; a word that is wider than a line is parted where its language
 * parts it or after a sign, and otherwise has a line of its own. Only what is longer than any word, or written without
 * spaces, is broken where the line ends, but never within what a reader takes for one character. No lines for a text
 * without anything visible. Costs what it shows.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const lines: string[] = [];
  // The line so far: what was before an unusual gap, and the stretch of the text after it.
  let [head, start, end] = ['', 0, -1];
  let lineWidth = 0;
  const line = () => head + text.slice(start, end);
  const space = textWidth(' ', options);
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, end)) {
    let wordEnd = endOfWord(text, at);
    let width = wordEnd - at > 4000 ? Infinity : widthBetween(text, at, wordEnd, options);
    if (leadsToNumber(text, at, wordEnd)) {
      const numberEnd = endOfWord(text, wordEnd + 1);
      const both = widthBetween(text, at, numberEnd, options);
      if (both <= options.width) [wordEnd, width] = [numberEnd, both];
    }
    if (end !== -1 && lineWidth + space + width <= options.width) {
      if (at !== end + 1 || text.charCodeAt(end) !== SPACE) [head, start] = [`${line()} `, at];
      end = wordEnd;
      lineWidth += space + width;
      continue;
    }
    if (end !== -1) lines.push(line());
    if (lines.length >= options.maxLines) return ellipsis(lines, options);
    [head, start, end] = ['', at, wordEnd];
    lineWidth = width;
    if (width > options.width) {
      const pieces = breakWord(text.slice(at, wordEnd), options, options.maxLines - lines.length + 1);
      head = pieces.pop()!;
      start = end;
      lineWidth = textWidth(head, options);
      lines.push(...pieces);
      if (lines.length >= options.maxLines) return ellipsis(lines, options);
    }
  }
  if (end !== -1) lines.push(line());
  return lines;
}

/** What is read in one with the number after it: “§ 477”, “Article 4”, “p. 3”. */
const BEFORE_NUMBER = /^[("“„‘‚]*(?:§§?|Artt?\.|Artikels?|Articles?|Abs\.|Absatz|Satz|Nr\.|Nos?\.|pp?\.|S\.|Rn\.|Rz\.|Kap\.|ch\.|Fig\.|Abb\.)$/i;
const LONGEST_BEFORE_NUMBER = 10;

/** Whether the word of `text` between `start` and `end` belongs to a number after it, from which no line end should part it. */
function leadsToNumber(text: string, start: number, end: number): boolean {
  const digit = text.charCodeAt(end + 1);
  if (!(digit >= 0x30 && digit <= 0x39) || end - start > LONGEST_BEFORE_NUMBER || text.charCodeAt(end) !== SPACE) return false;
  return BEFORE_NUMBER.test(text.slice(start, end));
}

const SPACE = 0x20;
const OTHER_SPACES: ReadonlySet<number> = new Set(
  [...'\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff']
    .map((space) => space.charCodeAt(0)),
);

/** The same as `\s`. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === SPACE || code <= 0x0d && code >= 0x09;
  return code === 0xa0 || code >= 0x1680 && OTHER_SPACES.has(code);
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a word of `text` is wider than a line, so that it would have to be broken. Costs what there are long words. */
export function hasBrokenWord(text: string, style: TextStyle, width: number): boolean {
  // Nothing with so few letters is so wide.
  const least = Math.max(1, Math.floor(width / (1.1 * style.size)));
  for (let at = nextWord(text, 0); at < text.length;) {
    const end = endOfWord(text, at);
    if (end - at >= least && widthBetween(text, at, end, style) > width) return true;
    at = nextWord(text, end);
  }
  return false;
}

/** The first pieces of a word that is wider than a line; at most `count`, and more or less as wide as a line. */
function breakWord(word: string, options: WrapOptions, count: number): string[] {
  const pieces: string[] = [];
  let piece: Part = { text: '', isHyphenated: false };
  let width = 0;
  const hyphen = textWidth(HYPHEN, options);
  for (const part of partsOf(word, options)) {
    const next = textWidth(part.text, options);
    if (piece.text !== '' && width + next + (part.isHyphenated ? hyphen : 0) > options.width) {
      pieces.push(piece.text + (piece.isHyphenated ? HYPHEN : ''));
      if (pieces.length === count) return pieces;
      piece = { text: '', isHyphenated: false };
      width = 0;
    }
    piece = { text: piece.text + part.text, isHyphenated: part.isHyphenated };
    width += next;
  }
  return [...pieces, piece.text];
}

const HYPHEN = '-';
/** No word is so wide, in ems: it is an address, a number or noise. */
const MOST_EMS = 30;
/** Scripts that are written without spaces between words, and pictures. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;

interface Part {
  readonly text: string;
  /** A hyphen is written after it where a line ends. */
  readonly isHyphenated: boolean;
}

/** Where a word may be broken: after its signs, where its language parts it, or else nowhere. */
function* partsOf(word: string, options: WrapOptions): Generator<Part> {
  for (const stretch of word.match(STRETCHES) ?? []) {
    const width = stretch.length > 4000 ? Infinity : textWidth(stretch, options);
    const isWord = !UNSPACED.test(stretch) && width <= MOST_EMS * options.size;
    if (isWord && width <= options.width) {
      yield { text: stretch, isHyphenated: false };
      continue;
    }
    const parts = options.hyphens === undefined ? undefined : hyphenated(stretch, options.hyphens);
    if (parts !== undefined) for (const [i, text] of parts.entries()) yield { text, isHyphenated: i < parts.length - 1 };
    else if (isWord && options.isFixed !== true) yield { text: stretch, isHyphenated: false };
    else for (const text of graphemesOf(stretch)) yield { text, isHyphenated: isWord };
  }
}

/** What a word holds between the signs after which it may be broken, each with the signs that follow it. */
const STRETCHES = /[^/\\\-–—.,:;_@&=?+|]+[/\\\-–—.,:;_@&=?+|]*|[/\\\-–—.,:;_@&=?+|]+/gu;
/** No word of a language is longer. */
const LONGEST_WORD = 80;
const LETTERS = /[\p{L}\p{M}\p{N}]+/u;

/** The parts of a word with the signs around it; `undefined`: it is not known. */
function hyphenated(stretch: string, hyphens: Hyphens): readonly string[] | undefined {
  if (stretch.length > LONGEST_WORD) return undefined;
  const found = LETTERS.exec(stretch);
  const parts = found === null ? undefined : hyphens.get(found[0]);
  if (parts === undefined) return undefined;
  const [before, after] = [stretch.slice(0, found!.index), stretch.slice(found!.index + found![0].length)];
  return parts.map((part, i) => `${i === 0 ? before : ''}${part}${i === parts.length - 1 ? after : ''}`);
}

/** `lines` cut to the allowed number, the last one shortened until an ellipsis fits after it. */
function ellipsis(lines: readonly string[], options: WrapOptions): string[] {
  const kept = lines.slice(0, options.maxLines);
  return [...kept.slice(0, -1), shortened(kept.at(-1)!, options)];
}

/** Returns `text` with an ellipsis after as much of it as fits. */
export function shortened(text: string, options: TextStyle & { readonly width: number }): string {
  const parts = [...graphemesOf(text)];
  while (parts.length > 0 && textWidth(parts.join('') + ELLIPSIS, options) > options.width) parts.pop();
  return parts.join('').replace(/[\s,;:.–-]+$/u, '') + ELLIPSIS;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Whether the first letter of `text` belongs to a script that runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false;
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}
