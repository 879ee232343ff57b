import type { Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Refusal } from './refusal.js';

/** What `find` finds in all maps that a document is part of, each place once. */
export function locationsInAllMaps(snapshot: Snapshot, find: (inMap: Snapshot) => Location[]): Location[] {
  return unique(snapshot.maps.flatMap(find));
}

/** The edits that `make` gives in all maps that a document is part of, each once; what one of them refuses is refused. */
export function editsInAllMaps(
  snapshot: Snapshot, make: (inMap: Snapshot) => WorkspaceEdit | Refusal | undefined,
): WorkspaceEdit | Refusal | undefined {
  const [first, ...others] = snapshot.maps.map(make);
  const refused = [first, ...others].find((each) => each !== undefined && 'refused' in each);
  if (refused || others.length === 0) return refused ?? first;
  const changes: Record<string, TextEdit[]> = {};
  for (const each of [first, ...others] as readonly (WorkspaceEdit | undefined)[]) {
    for (const [uri, edits] of Object.entries(each?.changes ?? {})) changes[uri] = unique([...changes[uri] ?? [], ...edits]);
  }
  return { changes };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
