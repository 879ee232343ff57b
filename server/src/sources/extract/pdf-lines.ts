import type { Paragraphs } from './paragraphs.js';

/** A stretch of text as it is on a page of a PDF. */
export interface PdfItem {
  readonly str: string;
  /** Sizes and directions, then the place of its beginning, from the lower left corner of the page. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** The same name for the same font, within a file. */
  readonly fontName: string;
  /** A line ends after it. */
  readonly hasEOL: boolean;
}

interface Line {
  text: string;
  /** The y of its base line. */
  readonly y: number;
  readonly x: number;
  end: number;
  /** The size of its letters. */
  size: number;
  /** The fonts of its words. */
  readonly fonts: Set<string>;
}

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Adds the text of a page, in the order in which it was written there, which is that of reading. */
export function addPage(items: readonly PdfItem[], paragraphs: Paragraphs): void {
  let before: Line | undefined;
  let spacing: number | undefined;
  for (const line of linesOf(items)) {
    if (before !== undefined) {
      const distance = before.y - line.y;
      const isSameSize = Math.abs(line.size - before.size) < 0.1 * Math.max(line.size, before.size);
      const isNext = distance > 0 && isSameSize && !isHeading(before, line) && !isHeading(line, before) && distance < 1.3 * (spacing ?? 1.6 * line.size);
      if (isNext) spacing = Math.min(spacing ?? Infinity, distance);
      if (isNext) paragraphs.endLine();
      else paragraphs.endParagraph();
      if (!isSameSize) spacing = undefined;
    }
    paragraphs.addWords(line.text);
    before = line;
  }
  paragraphs.endLine();
}

/** The lines of a page: what is at one height, one after the other. */
function linesOf(items: readonly PdfItem[]): readonly Line[] {
  const lines: Line[] = [];
  const usual = usualSize(items);
  let line: Line | undefined;
  let isEnded = false;
  for (const item of items) {
    const [x, y] = [item.transform[4]!, item.transform[5]!];
    const size = isSized(item) ? Math.hypot(item.transform[2]!, item.transform[3]!) || item.height : usual;
    if (item.str !== '') {
      const isRaised = line !== undefined && isNoteCall(item, size, y, line);
      const isSameLine: boolean = line !== undefined && (isRaised || (!isEnded && Math.abs(y - line.y) < 0.5 * Math.max(size, line.size)));
      if (!isSameLine) {
        line = { text: '', y, x, end: x, size, fonts: new Set() };
        lines.push(line);
      }
      if (item.str.trim() !== '') {
        if (!isRaised) line!.fonts.add(item.fontName);
        if (isRaised) line!.text = line!.text.trimEnd();
        line!.text += isRaised ? item.str.trim().replace(/\d/g, (figure) => superscript[Number(figure)]!) : item.str;
        if (!isRaised) line!.size = Math.max(line!.size, size);

      } else if (line!.text !== '') {
        line!.text += ' ';
      }
      line!.end = x + item.width;
      isEnded = false;
    }
    if (item.hasEOL) isEnded = true;
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

/** Whether the size of letters is known: a font whose letters are pictures may be drawn large and scaled down across alone. */
function isSized({ transform: [a, b, c, d] }: PdfItem): boolean {
  const [across, up] = [Math.hypot(a!, b!), Math.hypot(c!, d!)];
  return across === 0 || up === 0 || (up < 5 * across && across < 5 * up);
}

/** About the size of letters on a page that does not tell it: twice their width, as it is in the middle of all words. */
function usualSize(items: readonly PdfItem[]): number {
  const widths = items.filter((item) => !isSized(item) && item.str.trim().length > 2).map(({ str, width }) => width / str.length).sort((one, other) => one - other);
  return 2 * (widths[widths.length >> 1] ?? 5);
}

/** Whether a line is a heading beside another: in one font, which the other has not, and far from as long. */
function isHeading(line: Line, beside: Line): boolean {
  return line.fonts.size === 1 && ![...line.fonts].some((font) => beside.fonts.has(font)) && line.end - line.x < 0.75 * (beside.end - beside.x);
}

/** Small raised figures after a word call a note. */
function isNoteCall({ str }: PdfItem, size: number, y: number, line: Line): boolean {
  return /^\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡])\s*$/.test(str) && size < 0.85 * line.size && y > line.y + 0.1 * line.size && y < line.y + line.size
    && line.text.trim() !== '';
}
