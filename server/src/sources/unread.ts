import { citedPages } from './pages.js';
import { pageName, type SourceText } from './source-text.js';

/** What of a source could not be read, and what to do, in sentences that go on after a colon; `undefined`: nothing. */
export function tellUnread(source: SourceText): string | undefined {
  const { unread } = source;
  if (unread === undefined) return undefined;
  const { pictures, garbled, tables } = unread;
  const parts: string[] = [];
  if (pictures.length > 0) {
    parts.push(`its ${namesOf(source, pictures)} ${pictures.length === 1 ? 'is a picture' : 'are pictures'} without text. Run text recognition (OCR) on the file and save it again.`);
  }
  if (garbled.length > 0) {
    parts.push(`the fonts of its ${namesOf(source, garbled)} do not say which letters they draw. Run text recognition (OCR) on the file and save it again.`);
  }
  if (tables.length > 0) {
    parts.push(`some of its words use a character table that it does not contain (${tables.join(', ')}). Save it again with its fonts `
      + 'embedded, or as text.');
  }
  return parts.join(' And ');
}

/** Whether words that were not found in a source may be where a citation says and nobody has read. */
export function mayBeUnread(source: SourceText, locator: string): boolean {
  const { unread } = source;
  if (unread === undefined) return false;
  const pages = unread.tables.length > 0 ? undefined : citedPages(source, locator);
  return pages === undefined || pages.runs.some(({ first, last }) => [...unread.pictures, ...unread.garbled].some((page) => first <= page && page <= last));
}

/** What pages are called, by their indices in order: page 3; pages 3-5, 9. */
function namesOf(source: SourceText, pages: readonly number[]): string {
  const names = runsOf(pages).map(([from, to]) => (from === to ? pageName(source, from) : `${pageName(source, from)}-${pageName(source, to)}`));
  return `${pages.length === 1 ? 'page' : 'pages'} ${names.join(', ')}`;
}

/** Numbers in order, those that follow each other together. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
