import type { Place } from './terms.js';

/** A path to another file, as it is in a text. */
export interface LinkUse {
  /** `include`: that file is part of the map; the others are in the front matter, what `sources` and `bibliography` name. */
  readonly kind: 'include' | 'source-file' | 'bibliography';
  /** The path is relative to the file that it is in, and is written with `/`. */
  readonly path: string;
  /** The path, with quotation marks if it has any. */
  readonly place: Place;
  /** The key of the source whose file it is. */
  readonly source?: string;
}

/** A path with what it leads to. */
export interface Link extends LinkUse {
  /** It is `undefined` where the path is none, or where nobody has looked. */
  readonly uri: string | undefined;
  readonly state: LinkState;
}

/** What is known of the file that a path leads to. */
export type LinkState =
  /** It is there; an included one is part of the map. */
  | { readonly kind: 'found' }
  /** It is being looked for. */
  | { readonly kind: 'loading' }
  /** Nobody has looked, or may look; `why` says so to people, if there is something that they can do. */
  | { readonly kind: 'unread'; readonly why?: 'unsaved' | 'untrusted' }
  /** `similar` are paths that exist, the likeliest first. `isFolder`: a folder lies there. */
  | { readonly kind: 'missing'; readonly similar: readonly string[]; readonly isFolder?: boolean }
  /** It lies outside the workspace. */
  | { readonly kind: 'outside' }
  /** Its name says that it holds no argument map. `isFolder`: a folder lies there. */
  | { readonly kind: 'no-map'; readonly isFolder?: boolean }
  /** It is a page of Markdown without a fence that holds Argmark. */
  | { readonly kind: 'no-fences' }
  | { readonly kind: 'binary' }
  /** `reason` is part of a sentence, and says what to do. */
  | { readonly kind: 'not-utf8'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * How much of a map is known. `partial`: a file is not part of it that should be, or may be, so a title or source that
 * it does not know may well exist. `loading`: a file of it is still being read, and may change whatever is said.
 */
export type Extent = 'whole' | 'partial' | 'loading';

/** What is known of a map that has these paths in its files. */
export function extentOf(files: readonly { readonly links: readonly Link[] }[]): Extent {
  let extent: Extent = 'whole';
  for (const { links } of files) {
    for (const { kind, state } of links) {
      if (kind !== 'include' || state.kind === 'found') continue;
      if (state.kind === 'loading') return 'loading';
      extent = 'partial';
    }
  }
  return extent;
}
