import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { IndexedSymbol, IndexEntry } from '../workspace/index-entry.js';

/** More than a person looks through. */
const most = 500;

const kinds: Readonly<Record<IndexedSymbol['kind'], SymbolKind>> = {
  claim: SymbolKind.String, argument: SymbolKind.Function, heading: SymbolKind.Module,
};

/**
 * The titles and headings of a workspace that hold the characters of `query` in their order, whatever the letter case:
 * those first that begin with it, then those that hold it as it is; by file. Linear in the index.
 */
export function workspaceSymbols(entries: Iterable<IndexEntry>, query: string): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const found: WorkspaceSymbol[][] = [[], [], [], []];
  for (const { uri, symbols } of [...entries].sort((one, other) => (one.uri < other.uri ? -1 : 1))) {
    for (const { kind, name, below, range } of symbols) {
      const rank = rankOf(name.toLowerCase(), wanted);
      if (rank === undefined || found[rank]!.length >= most) continue;
      found[rank]!.push({ name, kind: kinds[kind], location: { uri, range }, ...(below === '' ? {} : { containerName: below }) });
    }
  }
  return found.flat().slice(0, most);
}

function rankOf(name: string, wanted: string): number | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  let at = 0;
  for (const char of wanted) {
    at = name.indexOf(char, at) + 1;
    if (at === 0) return undefined;
  }
  return 3;
}
