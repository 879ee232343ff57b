import type { CodeLens, Hover, InlayHint, Position, Range } from 'vscode-languageserver-types';
import type { HintOptions } from '../features/inlay-hint.js';
import { toOffset } from '../features/positions.js';
import type { Ask } from './ask.js';

/** What an editor shows in a text in addition to its words. */
export interface Annotations {
  hover(uri: string, position: Position): Promise<Hover | undefined>;
  /** The tokens of a document, encoded as the protocol says; with a range, at least those in it. */
  semanticTokens(uri: string, range?: Range): Promise<number[] | undefined>;
  codeLenses(uri: string, hasCommands: boolean): Promise<CodeLens[]>;
  inlayHints(uri: string, range: Range, options: HintOptions): Promise<InlayHint[]>;
}

/** Annotations of the documents that `ask` knows. */
export function annotationsOf({ of, at }: Ask): Annotations {
  return {
    // Loaded at the first hover; the answer is about the text as it was when it was asked for.
    hover: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/hover.js')).hover(snapshot, offset)),
    // The text as it is when this is loaded, since the tokens refer to that.
    async semanticTokens(uri, range) {
      const { semanticTokens } = await import('../features/semantic-tokens.js');
      return of(uri, (snapshot) => semanticTokens(snapshot, range && { start: toOffset(snapshot, range.start), end: toOffset(snapshot, range.end) }));
    },
    codeLenses: async (uri, hasCommands) => of(uri, async (snapshot) =>
      (await import('../features/code-lens.js')).codeLenses(snapshot, hasCommands)) ?? [],
    inlayHints: async (uri, { start, end }, options) => of(uri, async (snapshot) =>
      (await import('../features/inlay-hint.js')).inlayHints(snapshot, { start: toOffset(snapshot, start), end: toOffset(snapshot, end) }, options)) ?? [],
  };
}
