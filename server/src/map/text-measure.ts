import { WIDTH_RANGES } from './text-widths.js';

/** How a text is set: size in pixels, weight. */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
}

export interface WrapOptions extends TextStyle {
  /** Pixels that no line exceeds, unless a single character does. */
  readonly width: number;
  /** At least 1; the last line ends with an ellipsis if there is more text. */
  readonly maxLines: number;
}

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

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The width of `text` on one line in pixels, by a fixed table: the same on every machine, and rather too wide than too
 * narrow for the fonts that the map is drawn with.
 */
export function textWidth(text: string, style: TextStyle): number {
  const table = style.bold ? bold : regular;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const known = table[text.charCodeAt(i)]!;
    if (known > 0) {
      sum += known;
      continue;
    }
    const code = text.codePointAt(i)!;
    sum += classWidth(String.fromCodePoint(code), code);
    if (code > 0xffff) i++;
  }
  return sum * style.size / 1000;
}

function classWidth(character: string, code: number): number {
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  if (/^\p{Extended_Pictographic}$/u.test(character) || (code >= 0x1f1e6 && code <= 0x1f1ff)) return EMOJI;
  if (code >= 0x2190 && code < 0x2e80) return WIDE;
  if (code >= 0x2e80 && code <= 0xd7ff) return WIDE;
  if (code >= 0xf900 && code <= 0xfaff || code >= 0xff00 && code <= 0xff60 || code >= 0x10000) return WIDE;
  if (code >= 0xd800 && code <= 0xf8ff || code === 0xfdfd || code === 0xfffd) return WIDE;
  return OTHER_LETTER;
}

/**
 * `text` in lines no wider than asked. Breaks between words, within a word only if it is wider than a line, and never
 * within what a reader takes for one character. No lines for a text without anything visible. Costs what it shows.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  const space = textWidth(' ', options);
  for (const word of words(text)) {
    const width = word.length > 4000 ? Infinity : textWidth(word, options);
    if (line !== '' && lineWidth + space + width <= options.width) {
      line += ` ${word}`;
      lineWidth += space + width;
      continue;
    }
    if (line !== '') lines.push(line);
    if (lines.length >= options.maxLines) return ellipsis(lines, options);
    line = word;
    lineWidth = width;
    if (width > options.width) {
      const pieces = breakWord(word, options, options.maxLines - lines.length + 1);
      line = pieces.pop()!;
      lineWidth = textWidth(line, options);
      lines.push(...pieces);
      if (lines.length >= options.maxLines) return ellipsis(lines, options);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

function* words(text: string): Generator<string> {
  for (const match of text.matchAll(/\S+/gu)) yield match[0];
}

/** The first pieces of a word, each no wider than a line; at most `count`. */
function breakWord(word: string, options: WrapOptions, count: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const { segment } of graphemes.segment(word)) {
    const next = textWidth(segment, options);
    if (piece !== '' && width + next > options.width) {
      pieces.push(piece);
      if (pieces.length === count) return pieces;
      piece = '';
      width = 0;
    }
    piece += segment;
    width += next;
  }
  return [...pieces, piece];
}

/** `lines` cut to the allowed number, the last one shortened until an ellipsis fits behind it. */
function ellipsis(lines: readonly string[], options: WrapOptions): string[] {
  const kept = lines.slice(0, options.maxLines);
  return [...kept.slice(0, -1), shortened(kept.at(-1)!, options)];
}

/** `text` with an ellipsis behind as much of it as fits. */
function shortened(text: string, options: WrapOptions): string {
  const parts = [...graphemes.segment(text)].map((part) => part.segment);
  while (parts.length > 0 && textWidth(parts.join('') + ELLIPSIS, options) > options.width) parts.pop();
  return parts.join('').replace(/[\s,;:.–-]+$/u, '') + ELLIPSIS;
}

/** Whether the first letter of `text` belongs to a script that runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(letter);
}
