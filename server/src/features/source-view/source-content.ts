import { pageName, paragraphsOf, type SourceFormat } from '../../sources/source-text.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { editionOf } from './shown-sources.js';
import { whyUnread } from './why-unread.js';

/** The text of a source as it is read beside the map. Offsets are those of `text`. */
export interface SourceContent {
  readonly kind: 'text';
  readonly key: string;
  /** The file, by its canonical URI. */
  readonly file: string;
  readonly format: SourceFormat;
  /** The same as in `ShownSource`. */
  readonly edition: number;
  readonly text: string;
  /** They are in order; empty where it has none. */
  readonly pages: readonly { readonly start: number; readonly name: string }[];
  /** Pairs of offsets: where its paragraphs begin and end. */
  readonly paragraphs: readonly (readonly [number, number])[];
  /** Pairs of offsets: what is markup and not shown. */
  readonly hidden: readonly (readonly [number, number])[];
}

export type SourceContentResult = SourceContent | { readonly kind: 'refusal'; readonly reason: string };

/** The text of a source of a document's map, or why there is none. Linear in the text. */
export function sourceContent(snapshot: Snapshot, key: string): SourceContentResult {
  const held = snapshot.library.sourceOf(key);
  if (held?.state.kind !== 'text') return { kind: 'refusal', reason: whyUnread(snapshot, key) };
  const { text } = held.state;
  return {
    kind: 'text', key, file: held.uri, format: text.format, edition: editionOf(text), text: text.text,
    pages: text.pages.map(({ start }, index) => ({ start, name: pageName(text, index) })),
    paragraphs: paragraphsOf(text).map(({ start, end }) => [start, end] as const),
    hidden: text.hidden.map(({ start, end }) => [start, end] as const),
  };
}
