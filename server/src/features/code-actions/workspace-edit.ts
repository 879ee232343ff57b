import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { LocatedEdit } from '../../lint/fixes.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toRange } from '../positions.js';

/** Edits of the snapshot's document as the protocol wants them; those of other files are left out. */
export function toWorkspaceEdit(snapshot: Snapshot, edits: readonly LocatedEdit[]): WorkspaceEdit {
  const changes: TextEdit[] = edits.filter(({ uri }) => uri === snapshot.uri)
    .map(({ range, newText }) => ({ range: toRange(snapshot, range), newText }));
  return { changes: { [snapshot.uri]: changes } };
}
