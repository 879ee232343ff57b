import { partitionPoint } from '../base/partition-point.js';
import { trimmed, type Range } from '../base/range.js';

/** The text of a source, as it was taken out of its file. A value. */
export interface SourceText {
  /** What is read from the file: `pdf` and the like, where `offsets` of `text` mean nothing outside. */
  readonly format: SourceFormat;
  /** All pages, one after the other. Lines end in a line break, paragraphs in an empty line, pages where `pages` says so. */
  readonly text: string;
  /** They are in order; empty where the file has no pages. */
  readonly pages: readonly SourcePage[];
  /** Stretches of `text` that are markup or page marks, not words of the source. In order, apart from each other. */
  readonly hidden: readonly Range[];
  /** What of the file could not be read; without it, nothing that anybody knows of. */
  readonly unread?: UnreadParts | undefined;
}

/** Parts of a file that hold words which nobody has read. */
export interface UnreadParts {
  /** The indices of pages that are pictures without text, in order. */
  readonly pictures: readonly number[];
  /** The indices of pages whose fonts do not tell which letters they draw, in order. */
  readonly garbled: readonly number[];
  /** The tables of characters (CMaps) by which words are written somewhere, and which the file does not hold. */
  readonly tables: readonly string[];
}

/** The kinds of files that a source may be. Offsets in `text` and `markdown` are those of the file. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub';

/** A page; it goes to the start of the next one. */
export interface SourcePage {
  readonly start: number;
  /** What is printed on it, if the file says so. */
  readonly label: string | undefined;
}

/** The index of the page that an offset is on; -1 where there are no pages. Logarithmic. */
export function pageIndexAt({ pages }: Pick<SourceText, 'pages'>, offset: number): number {
  return pages.length === 0 ? -1 : Math.max(0, partitionPoint(pages.length, (index) => pages[index]!.start <= offset) - 1);
}

/** Returns the range of a page; that of the text where there is no such page. */
export function pageRange({ pages, text }: SourceText, index: number): Range {
  const page = pages[index];
  return page === undefined ? { start: 0, end: text.length } : { start: page.start, end: pages[index + 1]?.start ?? text.length };
}

/** What a page is called: by its label, or else by its place among the pages. */
export function pageName({ pages }: Pick<SourceText, 'pages'>, index: number): string {
  return pages[index]?.label ?? String(index + 1);
}

/** The words of a stretch, without what is hidden in it. Linear in the stretch and in what is hidden. */
export function visibleIn({ text, hidden }: Pick<SourceText, 'text' | 'hidden'>, { start, end }: Range): string {
  const parts: string[] = [];
  let at = start;
  for (let index = partitionPoint(hidden.length, (each) => hidden[each]!.end <= start); index < hidden.length && hidden[index]!.start < end; index++) {
    parts.push(text.slice(at, Math.max(at, hidden[index]!.start)));
    at = Math.min(end, hidden[index]!.end);
  }
  parts.push(text.slice(at, end));
  return parts.join('');
}

/** The paragraphs of a text that hold words, in order; none reaches over the end of a page. Linear. */
export function paragraphsOf({ text, pages, hidden }: SourceText): readonly Range[] {
  const paragraphs: Range[] = [];
  let nextHidden = 0;
  const add = (start: number, end: number) => {
    const range = trimmed(text, { start, end });
    while (nextHidden < hidden.length && hidden[nextHidden]!.end <= range.start) nextHidden++;
    if (hasWords(text, range, hidden, nextHidden)) paragraphs.push(range);
  };
  for (let index = 0; index < Math.max(1, pages.length); index++) {
    const { start, end } = pages.length === 0 ? { start: 0, end: text.length } : pageRange({ text, pages, hidden, format: 'text' }, index);
    // What is before the first page belongs to it.
    const from = index === 0 ? 0 : start;
    let begin = from;
    const gaps = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g;
    const within = text.slice(from, end);
    for (let gap = gaps.exec(within); gap !== null; gap = gaps.exec(within)) {
      add(begin, from + gap.index);
      begin = from + gap.index + gap[0].length;
    }
    add(begin, end);
  }
  return paragraphs;
}

function hasWords(text: string, { start, end }: Range, hidden: readonly Range[], firstHidden: number): boolean {
  let at = start;
  for (let index = firstHidden; at < end; index++) {
    const next = hidden[index];
    const until = Math.min(end, Math.max(at, next?.start ?? end));
    if (/[\p{L}\p{N}]/u.test(text.slice(at, until))) return true;
    if (next === undefined) return false;
    at = Math.max(at, next.end);
  }
  return false;
}
