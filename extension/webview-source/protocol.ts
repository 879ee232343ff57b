import type { PassageUse, ShownSource, SourceContent } from '../../server/src/protocol.js';

/** What a person may make of words that are selected. */
export type PassageAction = PassageUse['as'];

/** What the extension tells the page of a source. */
export type ToPage =
  /** A source to show instead of the last one; of a PDF, `bytes` are those of its file, to be drawn. */
  | { readonly type: 'source'; readonly content: SourceContent; readonly bytes: Uint8Array | null }
  /** What the map takes from the source, now. */
  | { readonly type: 'taken'; readonly source: ShownSource }
  /** A passage to go to, or a place in the text; `null`: nothing of the source is meant any more. */
  | { readonly type: 'go'; readonly passage: string | null; readonly at: number | null }
  /** Sentences to show above the text; `null`: none. Without a source, they say why there is none. */
  | { readonly type: 'notice'; readonly text: string | null; readonly isAlone: boolean }
  /** Something to be heard by those who do not see. */
  | { readonly type: 'say'; readonly text: string };

/** What the page tells the extension. */
export type FromPage =
  /** The page has loaded and takes messages. */
  | { readonly type: 'ready' }
  /** A person wants to see the claim that uses a passage; `goes`: and to write there. */
  | { readonly type: 'open'; readonly node: string; readonly goes: boolean }
  /** A person wants to go back to the text of the map. */
  | { readonly type: 'leave' }
  /** The stretch of the source that is selected; `null`: none. */
  | { readonly type: 'selected'; readonly stretch: { readonly start: number; readonly end: number } | null }
  /** A person wants something to be made of what is selected. */
  | { readonly type: 'use'; readonly as: PassageAction }
  /** A page could not be drawn: its text is shown. */
  | { readonly type: 'fault'; readonly message: string };
