import type { CompletionItem, CompletionList, DocumentLink, DocumentSymbol, FoldingRange, Location, Position, SelectionRange } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../server/src/features/completion.js';
import type { CompletionClient } from '../../server/src/service.js';
import { documentLinks } from '../../server/src/features/document-link.js';
import { documentSymbols } from '../../server/src/features/document-symbol.js';
import { foldingRanges } from '../../server/src/features/folding-range.js';
import { implementation } from '../../server/src/features/implementation.js';
import { toOffset } from '../../server/src/features/positions.js';
import { selectionRanges } from '../../server/src/features/selection-range.js';
import type { Service } from '../../server/src/service.js';

/** What the service answers once it has loaded what it needs, for tests that ask by the hundreds: at once. */

/** Works as `service.editing.completion` does. */
export function completionAt(
  { workspace }: Pick<Service, 'workspace'>, uri: string, position: Position, client: CompletionClient = { snippets: false }, trigger?: string,
): CompletionList | undefined {
  const snapshot = workspace.snapshot(uri);
  return snapshot && completion(snapshot, toOffset(snapshot, position), client, trigger);
}

/** Works as `service.editing.resolveCompletion` does. */
export function resolvedCompletion({ workspace }: Pick<Service, 'workspace'>, item: CompletionItem): CompletionItem {
  const { uri } = (item.data ?? {}) as { uri?: string };
  const snapshot = uri === undefined ? undefined : workspace.snapshot(uri);
  return snapshot === undefined ? item : resolveCompletion(snapshot, item);
}

/** Works as `service.navigation.selectionRanges` does. */
export function selectionRangesAt({ workspace }: Pick<Service, 'workspace'>, uri: string, positions: readonly Position[]): SelectionRange[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot === undefined ? [] : selectionRanges(snapshot, positions.map((each) => toOffset(snapshot, each)));
}

/** Works as `service.navigation.documentLinks` does. */
export function documentLinksIn({ workspace }: Pick<Service, 'workspace'>, uri: string): DocumentLink[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot === undefined ? [] : documentLinks(snapshot);
}

/** Works as `service.navigation.documentSymbols` does. */
export function documentSymbolsIn({ workspace }: Pick<Service, 'workspace'>, uri: string): DocumentSymbol[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot === undefined ? [] : documentSymbols(snapshot);
}

/** Works as `service.navigation.implementation` does. */
export function implementationAt({ workspace }: Pick<Service, 'workspace'>, uri: string, position: Position): Location[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot === undefined ? [] : implementation(snapshot, toOffset(snapshot, position));
}

/** Works as `service.navigation.foldingRanges` does. */
export function foldingRangesIn({ workspace }: Pick<Service, 'workspace'>, uri: string): FoldingRange[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot === undefined ? [] : foldingRanges(snapshot);
}
