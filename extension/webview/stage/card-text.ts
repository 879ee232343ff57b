import { shortened, textWidth, type Hyphens } from '../../../server/src/picture/text-measure.js';

/** Nothing is set smaller, in pixels of the screen. */
export const LEAST_SIZE = 11;
/** What is from base line to base line more than the type is high. */
export const CARD_LEADING = 2;
/** The distance from the edge of a box to its words. */
export const CARD_PAD = 4;
/** By so many pixels of the screen a card may stand out, on a side, where a story tells of nothing beside it. */
export const CARD_BEYOND = 36;
/** Above this scale a card goes on with its text. */
export const TEXT_SCALE = 0.6;
/** Lines of a text that stands for a title below that scale. */
const MOST_TEXT_LINES = 6;
/** Stands for a hyphen that is seen only at the end of a line. */
const SOFT = '\u00ad';
/** By so much of a line, and no more than its distance from the edge, a single word may be too long for it: it is squeezed rather than parted. */
const SQUEEZED = 0.07;
/** In less room than this no word can be told. */
const LEAST_WIDTH = 26;

/** A line of a card: of its title, which is bold, or of its text. */
export interface CardLine {
  readonly text: string;
  readonly isTitle: boolean;
}

export interface CardRoom {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The size of the type; by default the least. */
  readonly size?: number;
  /** Where words that are longer than a line may be parted. */
  readonly hyphens?: Hyphens;
}

/**
 * What can be read of a node in a box of the screen: as much of its title as there is room for, and nearer also of its text; the
 * beginning of a text without a title stands for it. What is left out ends with an ellipsis.
 */
export function cardLines(title: string, text: string, { width, height, scale, size = LEAST_SIZE, hyphens }: CardRoom): readonly CardLine[] {
  const inner = width - 2 * CARD_PAD;
  // The last line needs no more than its letters.
  const rows = Math.floor((height + 1) / (size + CARD_LEADING));
  if (inner < LEAST_WIDTH || rows < 1) return [];
  const isNear = scale >= TEXT_SCALE;
  const set = (words: string, bold: boolean, maxLines: number) => cut(words, { size, bold, width: inner, maxLines }, hyphens);
  if (title === '') return set(text, false, isNear ? rows : Math.min(rows, MOST_TEXT_LINES)).map((line) => ({ text: line, isTitle: false }));
  const head = set(title, true, rows);
  const left = isNear ? rows - head.length : 0;
  const body = left === 0 || text === '' ? [] : set(text, false, left);
  return [...head.map((line) => ({ text: line, isTitle: true })), ...body.map((line) => ({ text: line, isTitle: false }))];
}

/** Whether a word of a text is parted by a hyphen that it does not have itself. */
export function isHyphenated(lines: readonly CardLine[], text: string): boolean {
  return lines.reduce((sum, line) => sum + hyphensIn(line.text), 0) > hyphensIn(text);
}

function hyphensIn(words: string): number {
  return words.split('-').length - 1;
}

/** The lines of a text; a word that does not fit into a line ends there with an ellipsis, and so does the whole. */
function cut(text: string, style: { size: number; bold: boolean; width: number; maxLines: number }, hyphens: Hyphens | undefined): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (part: string) => textWidth(part.replace(SOFT, '-'), style) <= style.width;
  const squeezed = { ...style, width: style.width + Math.min(SQUEEZED * style.width, CARD_PAD) };
  const fitsAlone = (word: string) => textWidth(word.replace(SOFT, '-'), style) <= squeezed.width;
  const words = text.trim().split(/\s+/).flatMap((word) => (fitsAlone(word) ? [{ word, isRest: false }] : parted(word, hyphens, fits).map((each, at) => ({ word: each, isRest: at > 0 }))));
  for (const [i, { word, isRest }] of words.entries()) {
    // In one line the parts of a word are one word again.
    const longer = line === '' ? word : isRest ? `${line.replace(SOFT, '')}${word}` : `${line} ${word}`;
    const isLast = lines.length === style.maxLines - 1;
    const end = isLast && i < words.length - 1 ? '…' : '';
    if (fits(longer + (line === '' ? '' : end)) || line === '' && fitsAlone(longer)) {
      line = longer;
      continue;
    }
    if (isLast || line === '') return [...lines, shortened(line === '' ? word : longer, style).replace(SOFT, '-')];
    lines.push(line.replace(SOFT, '-'));
    line = word;
    if (!fitsAlone(word)) return [...lines, shortened(word, style).replace(SOFT, '-')];
  }
  return line === '' ? lines : [...lines, line.replace(SOFT, '-')];
}

/** A word that is longer than a line, in as few pieces as lines hold, as far as it is known where it may be parted. */
function parted(word: string, hyphens: Hyphens | undefined, fits: (part: string) => boolean): readonly string[] {
  const [, before = '', bare = '', behind = ''] = /^(\P{L}*)(.*?)(\P{L}*)$/u.exec(word) ?? [];
  const parts = hyphens?.get(bare);
  // A hyphen that the word has already is as good.
  if (parts === undefined) return word.split(/(?<=\p{L}-)(?=\p{L})/u);
  const pieces: string[] = [];
  let piece = before;
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    if (piece !== '' && !fits(`${piece}${part}${isLast ? behind : '-'}`)) {
      pieces.push(`${piece}${SOFT}`);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, `${piece}${behind}`];
}
