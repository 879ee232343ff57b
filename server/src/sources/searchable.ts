import type { Range } from '../base/range.js';
import type { SourceText } from './source-text.js';

/** A text in which quotations are looked up. What does that is loaded with the first text (`search.ts`). */
export interface Searchable {
  /** A place where words stand, on the pages that a locator names if they stand there; `undefined`: they stand nowhere. */
  find(words: string, locator: string): Found | undefined;
  /** The place that words are most like; `undefined`: none has anything of them. */
  nearest(words: string): Nearest | undefined;
  /** The same text with other numbers on its pages. */
  withPages(pages: SourceText['pages']): { readonly text: SourceText; readonly searchable: Searchable };
}

export interface Found {
  readonly passage: Passage;
  /** It stands in the source, but not on the pages that the citation names. */
  readonly misplaced: Misplaced | undefined;
}

/** A place in a source. */
export interface Passage {
  /** In the text of the source. */
  readonly range: Range;
  /** The words that stand there, in one line. */
  readonly words: string;
  /** As a citation writes them: `8`, `8-9`; `undefined` where the source has no pages. */
  readonly pages: string | undefined;
}

export interface Misplaced {
  /** As the citation writes them. */
  readonly cited: string;
  /** The pages that were looked at were taken by their place, because none has such a number. */
  readonly byPlace: boolean;
  /** The source has no page that the citation may mean. */
  readonly isMissing: boolean;
}

/** The place in a source that a quotation is most like. */
export interface Nearest {
  readonly passage: Passage;
  /** From 0, nothing alike, to 1. */
  readonly similarity: number;
  /** In order. */
  readonly differences: readonly Difference[];
}

/** What a quotation has otherwise than its source. */
export interface Difference {
  /** Its words, as a range of them; empty where it leaves something out. */
  readonly ours: Range;
  /** Those of the source; empty where the quotation has put something in. */
  readonly theirs: string;
  /** Whether it is about words, and not about signs alone. */
  readonly isOfWords: boolean;
}
