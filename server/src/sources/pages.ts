import type { Range } from '../base/range.js';
import { readLocator, type PageSpan } from './locator.js';
import { pageIndexAt, pageName, pageRange, type SourceText } from './source-text.js';

/** The pages of a text that a citation names. */
export interface CitedPages {
  /** They are in order, from the first through the last; of one run each. */
  readonly runs: readonly { readonly first: number; readonly last: number }[];
  /** The pages as the citation writes them. */
  readonly names: string;
  /** A page without such a number was taken by its place: the third page for `p. 3`. */
  readonly byPlace: boolean;
}

/**
 * The pages of a source that a locator names: those with these numbers printed on them; where there is none of that number,
 * that which is the so manieth. `undefined`: it names none, or the text has no pages. Linear in the pages.
 */
export function citedPages(source: SourceText, locator: string): CitedPages | undefined {
  if (source.pages.length === 0) return undefined;
  const spans = readLocator(locator).pages;
  if (spans.length === 0) return undefined;
  let byPlace = false;
  const indexOf = (name: string) => {
    const labelled = source.pages.findIndex(({ label }) => label !== undefined && isSameName(label, name));
    if (labelled >= 0) return labelled;
    // Where no page has a number, all are called by their place.
    byPlace = source.pages.some(({ label }) => label !== undefined);
    return /^\d+$/.test(name) ? Number(name) - 1 : -1;
  };
  const runs = spans.flatMap(({ from, to, more }: PageSpan) => {
    const first = indexOf(from);
    const last = to === from ? first : indexOf(to);
    return first < 0 || first >= source.pages.length || last < first ? [] : [{ first, last: Math.min(source.pages.length - 1, last + more) }];
  });
  return { runs, byPlace, names: spans.map(({ range: { start, end } }) => locator.slice(start, end)).join(', ') };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a stretch of a source is on cited pages, or begins or ends there. */
export function isOnPages(source: SourceText, { start, end }: Range, { runs }: CitedPages): boolean {
  const [from, to] = [pageIndexAt(source, start), pageIndexAt(source, end - 1)];
  return runs.some(({ first, last }) => from <= last && to >= first);
}

/** The stretches of a source that its cited pages are. */
export function rangesOf(source: SourceText, { runs }: CitedPages): readonly Range[] {
  return runs.map(({ first, last }) => ({ start: pageRange(source, first).start, end: pageRange(source, last).end }));
}

/** The pages that a stretch of a source is on, as a citation writes them: `8`, `8-9`; `undefined` without pages. */
export function pagesOf(source: SourceText, { start, end }: Range): string | undefined {
  if (source.pages.length === 0) return undefined;
  const [from, to] = [pageIndexAt(source, start), pageIndexAt(source, end - 1)];
  return from === to ? pageName(source, from) : `${pageName(source, from)}-${pageName(source, to)}`;
}
