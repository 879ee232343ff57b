import type { Bibliography } from './bibliography/bibliography.js';
import type { Searchable } from './searchable.js';
import type { SourceText } from './source-text.js';

/** What is known of the text of a source. */
export type SourceState =
  | { readonly kind: 'text'; readonly text: SourceText; readonly searchable: Searchable }
  /** A file that lists sources. */
  | {
    readonly kind: 'bibliography';
    readonly bibliography: Bibliography;
    /** The file of an entry, by its canonical URI. */
    readonly fileOf: (key: string) => string | undefined;
    /** The keys of entries by the author and of the year that a key names. */
    readonly likeKey: (key: string) => readonly string[];
  }
  /** It is being read. */
  | { readonly kind: 'loading' }
  /** `reason`: a sentence that says what is wrong with the file and what to do. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Nobody may read it, or it is not there: another rule tells that. */
  | { readonly kind: 'unread' };

/** Why a file is not read that lies outside of what may be read, by its path or where a link leads. */
export const outsideWorkspace = 'it is outside the workspace. Move it, open its folder as well, or allow it by the setting `argmark.includes.outsideWorkspace`.';
