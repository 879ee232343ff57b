import type { Range } from '../../base/range.js';
import type { SourcePage, SourceText } from '../source-text.js';
import { markup } from './markdown.js';

/** A line that says which page begins below it: `<!-- page 62 -->` or `[p. 62]`. */
const pageMark = /^[^\S\n]*(?:<!--\s*(?:page|seite|p\.|s\.)\s*([^\s<>]+)\s*-->|\[(?:p\.|page|s\.|seite)\s*([^\s[\]]+)\])[^\S\n]*$/gim;

/** YAML at the top of a text is on no page. */
const frontMatter = /^---[^\S\n]*\n(?:[^]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;

/** Returns a plain text; offsets are those of the file. Linear. */
export function readPlain(text: string): SourceText {
  const marks = pageMarks(text);
  return { format: 'text', text, pages: pagesOf(text, marks), hidden: marks.map(({ range }) => range) };
}

/** Returns a Markdown text; offsets are those of the file. Linear. */
export function readMarkdown(text: string): SourceText {
  const marks = pageMarks(text);
  const hidden = [...marks.map(({ range }) => range), ...markup(text)].sort((one, other) => one.start - other.start || other.end - one.end);
  return { format: 'markdown', text, pages: pagesOf(text, marks), hidden: withoutOverlaps(hidden) };
}

interface PageMark {
  readonly range: Range;
  readonly label: string;
}

function pageMarks(text: string): readonly PageMark[] {
  return [...text.matchAll(pageMark)].map((match) =>
    ({ range: { start: match.index, end: match.index + match[0].length }, label: (match[1] ?? match[2])! }));
}

/** Pages begin at a mark and after a form feed; a mark that follows one says what its page is called. */
function pagesOf(text: string, marks: readonly PageMark[]): readonly SourcePage[] {
  const starts = new Map<number, string | undefined>();
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) starts.set(at + 1, undefined);
  // What ends the last page begins none.
  if (starts.size > 0 && text.slice(text.lastIndexOf('\f')).trim() === '') starts.delete(text.lastIndexOf('\f') + 1);
  for (const { range: { start }, label } of marks) {
    const feed = text.lastIndexOf('\f', start) + 1;
    const isFirstOfPage = starts.has(feed) && text.slice(feed, start).trim() === '';
    starts.set(isFirstOfPage ? feed : start, label);
  }
  if (starts.size === 0) return [];
  const pages = [...starts].map(([start, label]): SourcePage => ({ start, label })).sort((one, other) => one.start - other.start);
  const before = text.slice(0, pages[0]!.start).replace(frontMatter, '').trim();
  return before === '' ? [{ ...pages[0]!, start: 0 }, ...pages.slice(1)] : [{ start: 0, label: undefined }, ...pages];
}

function withoutOverlaps(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  let end = 0;
  for (const range of ranges) {
    if (range.end <= end) continue;
    apart.push({ start: Math.max(range.start, end), end: range.end });
    end = range.end;
  }
  return apart;
}
