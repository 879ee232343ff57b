import type { Range } from '../base/range.js';
import { edgeLines } from './edge-lines.js';
import { readLocator } from './locator.js';
import type { Searchable } from './searchable.js';
import { paragraphsOf, visibleIn, type SourceText } from './source-text.js';

/** A passage of a source as a quotation of it would say it. */
export interface QuotablePassage {
  /** Its words in one line; they are found in the source. */
  readonly words: string;
  /** What a citation says of the place: `p. 7`, `pp. 7-8`; empty where the source has no pages. */
  readonly locator: string;
  /** The stretch of the source, widened to whole words. */
  readonly range: Range;
}

/**
 * The words of a stretch of a source as they are quoted: in one line, whole words, without markup, calls of notes, page
 * numbers and running heads, with divided words put together. They are looked up: `undefined` where there are none, or where
 * they would not be found again. Linear in the stretch, and in the text where it reaches over a page's end.
 */
export function quotable(text: SourceText, searchable: Searchable, stretch: Range): QuotablePassage | undefined {
  const range = wholeWords(text.text, stretch);
  if (range === undefined) return undefined;
  const parts = partsOf(text, range);
  const pages = searchable.pagesOf(range);
  const locator = pages === undefined ? '' : locatorOf(pages);
  for (const words of candidates(parts)) {
    const found = /[\p{L}\p{N}]/u.test(words) ? searchable.find(words, locator) : undefined;
    if (found === undefined) continue;
    return { words, range, locator: found.misplaced === undefined ? locator : '' };
  }
  return undefined;
}

/** This many words stand for the beginning and for the end of a passage that is located. */
const wordsAtEnds = 4;

/** Words by which a passage is found again: all of them if they are few, else the first and the last ones. */
export function landmarkOf({ words, locator }: QuotablePassage, searchable: Searchable): string {
  const all = words.split(' ');
  if (all.length <= 2 * wordsAtEnds + 2) return words;
  const ends = `${all.slice(0, wordsAtEnds).join(' ')} … ${all.slice(-wordsAtEnds).join(' ')}`;
  const found = searchable.find(ends, locator);
  return found !== undefined && found.misplaced === undefined ? ends : words;
}

/** The most characters of a word, with the end of a line in it. */
const longestWord = 200;

/** What of a word is before or after a place in it, also where a hyphen at the end of a line divides it. */
const lastWord = /(?:[\p{L}\p{N}\p{M}'’]+[-‐\u00ad]\s*\n\s*(?=\p{Ll}|$))?[\p{L}\p{N}\p{M}'’]*$/u;
const firstWord = /^[\p{L}\p{N}\p{M}'’]*(?:[-‐\u00ad]\s*\n\s*(?=\p{Ll})[\p{L}\p{M}'’]+)?/u;

/** The stretch without white space around it, widened to the words that it begins and ends in; `undefined`: there are none. */
function wholeWords(text: string, stretch: Range): Range | undefined {
  let start = Math.max(0, Math.min(stretch.start, text.length));
  let end = Math.max(start, Math.min(stretch.end, text.length));
  const isOfWord = (at: number) => /[\p{L}\p{N}\p{M}'’]/u.test(text[at] ?? '');
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start === end) return undefined;
  if (isOfWord(start)) start -= lastWord.exec(text.slice(Math.max(0, start - longestWord), start))![0].length;
  if (isOfWord(end - 1)) end += firstWord.exec(text.slice(end, end + longestWord))![0].length;
  return { start, end };
}

/** The words of each paragraph in a stretch, without what is no text of it. */
function partsOf(text: SourceText, { start, end }: Range): readonly string[] {
  const isLong = text.text.slice(start, end).includes('\n');
  const edges = isLong ? edgeLines(text) : [];
  const isEdge = (range: Range) => edges.some((edge) => edge.start <= range.start && range.end <= edge.end);
  const paragraphs = isLong ? paragraphsOf(text).filter((each) => each.start < end && start < each.end) : [{ start, end }];
  return paragraphs.flatMap((paragraph) => {
    const within = { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
    const lines = isLong ? linesOf(text.text, within).filter((line) => !isEdge(line)) : [within];
    const words = inOneLine(lines.map((line) => visibleIn(text, line)).join('\n'));
    return words === '' ? [] : [words];
  });
}

function linesOf(text: string, { start, end }: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end;) {
    const next = text.indexOf('\n', at);
    const to = next < 0 || next > end ? end : next;
    lines.push({ start: at, end: to });
    at = to + 1;
  }
  return lines;
}

/** A hyphen at the end of a line before a small letter divides a word. */
const divided = /(?<=\p{L})[-‐\u00ad]\s*\n\s*(?=\p{Ll})/gu;

function inOneLine(words: string): string {
  return words.replace(divided, '').replace(/\u00ad/g, '').replace(/[⁰¹²³⁴-⁹]+|\u200b/g, '').replace(/\s+/g, ' ').trim();
}

/** How the words of paragraphs may be quoted, the likeliest first. What is in brackets would be the writer's own. */
function candidates(parts: readonly string[]): readonly string[] {
  const forms = [parts.join(' '), parts.join(' … ')];
  const all = forms.flatMap((form) => [form, form.replace(/\s*\[[^\]]*\]\s*/g, ' … ').replace(/[[\]]/g, ' … ').replace(/(?:\s*…\s*)+/g, ' … ')]);
  return [...new Set(all.map((form) => form.replace(/^[\s…]+|[\s…]+$/g, '')))];
}

/** A locator that is read as these pages; empty: what is printed on them is not read so. */
function locatorOf(pages: string): string {
  const locator = `${/-/.test(pages) && !/^[A-Z]-\d+$/.test(pages) ? 'pp.' : 'p.'} ${pages}`;
  return readLocator(locator).pages.length === 1 ? locator : '';
}
