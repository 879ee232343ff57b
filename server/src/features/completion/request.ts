import type { CompletionItem, Range as LspRange } from 'vscode-languageserver-types';
import type { FoundElement } from '../../syntax/find.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toRange } from '../positions.js';

/** What a client can do with completions. */
export interface CompletionClient {
  /** It expands `${1:placeholders}`. */
  readonly snippets: boolean;
}

/** A place where something may be written. */
export interface CompletionRequest {
  readonly snapshot: Snapshot;
  readonly offset: number;
  /** The cursor's line up to it, and from it on; no more than a title can be long. */
  readonly before: string;
  readonly behind: string;
  readonly found: FoundElement | undefined;
  readonly client: CompletionClient;
}

/** What `completionItem/resolve` finds the documentation by. */
export type ItemData =
  | { readonly kind: 'node' | 'tag' | 'source' | 'scheme' | 'rule' | 'key'; readonly uri: string; readonly name: string; readonly above?: readonly string[] };

/** An item that replaces what stands `typed` characters before the cursor and, if its user wants it, `following` after it. */
export function item(
  { snapshot, offset }: CompletionRequest, typed: number, following: number,
  { newText, ...rest }: Omit<CompletionItem, 'textEdit'> & { readonly newText: string },
): CompletionItem {
  const range = (end: number): LspRange => toRange(snapshot, { start: offset - typed, end: offset + end });
  const replace = range(following);
  const textEdit = following > 0 ? { newText, insert: range(0), replace } : { range: replace, newText };
  return { ...rest, textEdit };
}

/** The data by which an item's documentation is found. */
export function dataFor({ snapshot }: CompletionRequest, kind: ItemData['kind'], name: string, above?: readonly string[]): ItemData {
  return { kind, uri: snapshot.uri, name, ...(above === undefined ? {} : { above }) };
}
