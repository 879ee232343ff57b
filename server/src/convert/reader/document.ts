/**
 * A text for readers, before it is Markdown, HTML or a Word file: what `outline.ts`, `evidence-table.ts` and `source-list.ts`
 * make, and what `markdown.ts`, `html.ts` and `docx.ts` write.
 */
export interface ReaderDocument {
  readonly title: string;
  /** What is below the title: subtitle, author, date. */
  readonly byline: string;
  /** The language, as in BCP 47. */
  readonly lang: string;
  readonly blocks: readonly ReaderBlock[];
}

export type ReaderBlock =
  /** Level 1 is the first below the title. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | OutlineItem
  /** An entry in a list of sources. */
  | { readonly kind: 'reference'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (readonly Run[])[])[] };

/** A line of an outline; level 0 is what is at its top. */
export interface OutlineItem {
  readonly kind: 'item';
  readonly level: number;
  /** `1.2`, counted by level. */
  readonly number: string;
  readonly runs: readonly Run[];
}

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly style?: 'bold' | 'italic';
  /** A web address that they lead to. */
  readonly href?: string;
  /** The number of the item of the outline that they lead to. */
  readonly item?: string;
}

/** Levels that an outline has at most: Word has no more in a list. */
export const deepestLevel = 8;

/** Runs with a space between them, without those that are empty. */
export function spaced(...runs: readonly (Run | undefined)[]): Run[] {
  const some = runs.filter((run): run is Run => run !== undefined && run.text !== '');
  return some.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' ' }, run]));
}
