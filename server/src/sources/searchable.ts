import type { Range } from '../base/range.js';
import type { TextEdit } from '../base/text-edit.js';
import type { Coverage } from './coverage.js';
import type { SourceText } from './source-text.js';

/** A text in which quotations are looked up. What does that is loaded with the first text (`search.ts`). */
export interface Searchable {
  /** A place where words stand, on the pages that a locator names if they are there; `undefined`: they stand nowhere. */
  find(words: string, locator: string): Found | undefined;
  /** The place that words are most like; `undefined`: none has anything of them. */
  nearest(words: string): Nearest | undefined;
  /** It reaches from the first stretch of words between ellipses through the last, however far they are apart. */
  stretch(words: string): Range | undefined;
  /** What of the text's file could not be read, and what to do, as a sentence; `undefined`: nothing. */
  readonly unread: string | undefined;
  /** Whether words that are not found may be where a locator says and nobody could read. */
  mayBeUnread(locator: string): boolean;
  /** Returns the pages that a stretch is on, as a citation writes them: `8`, `8-9`; `undefined` without pages. */
  pagesOf(range: Range): string | undefined;
  /** Tells where the pages are in what a citation says of a place; `undefined`: it names none. */
  pagesIn(locator: string): Range | undefined;
  /** The first place that a citation names by more than words, if the text has it: a section, lines, else its first page. */
  placeIn(locator: string): { readonly range: Range; readonly isPage: boolean } | undefined;
  /** The edits of what is written between the marks of a quotation that mend its differences from this text. */
  rewrite(quotation: WrittenQuotation, differences: readonly Difference[], repair: Repair): readonly TextEdit[];
  /** Which paragraphs `passages` use, see `coverageOf`; the same object as before for the same passages. */
  coverage(passages: readonly Range[], skip: unknown): Coverage;
  /** The same text with other numbers on its pages. */
  withPages(pages: SourceText['pages']): { readonly text: SourceText; readonly searchable: Searchable };
}

/** How a difference is mended: by the words of the source, by brackets around what was put in, by a mark of what was left out. */
export type Repair = 'take-words' | 'bracket' | 'mark-omission';

/** A quotation as it is in a text. */
export interface WrittenQuotation {
  /** Its plain words. */
  readonly words: string;
  /** What is between its marks. */
  readonly written: string;
  /** The mark that ends it. */
  readonly mark: string;
}

export interface Found {
  readonly passage: Passage;
  /** It is in the source, but not on the pages that the citation names. */
  readonly misplaced: Misplaced | undefined;
}

/** A place in a source. */
export interface Passage {
  /** A stretch of the text of the source. */
  readonly range: Range;
  /** The stretches of it that hold the words; between them stands something else, as notes and page numbers do. */
  readonly parts: readonly Range[];
  /** The words that are there, in one line. */
  readonly words: string;
  /** The pages as a citation writes them: `8`, `8-9`; `undefined` where the source has no pages. */
  readonly pages: string | undefined;
}

export interface Misplaced {
  /** The pages as the citation writes them. */
  readonly cited: string;
  /** The pages that were looked at were taken by their place, because none has such a number. */
  readonly byPlace: boolean;
  /** The source has no page that the citation may mean. */
  readonly isMissing: boolean;
}

/** The place in a source that a quotation is most like. */
export interface Nearest {
  readonly passage: Passage;
  /** The likeness: from 0, nothing alike, to 1. */
  readonly similarity: number;
  /** They are in order. */
  readonly differences: readonly Difference[];
}

/** What a quotation has otherwise than its source. */
export interface Difference {
  /** Its words, as a range of them; empty where it leaves something out. */
  readonly ours: Range;
  /** Those of the source; empty where the quotation has put something in. */
  readonly theirs: string;
  /** Whether the source has white space before and after its words. */
  readonly spaces: { readonly before: boolean; readonly behind: boolean };
  /** Whether it is about words, and not about signs alone. */
  readonly isOfWords: boolean;
}
