import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { LocatedEdit } from '../../lint/fixes.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toRangeIn } from '../positions.js';

/** Edits of files of the snapshot's map as the protocol wants them. The session adds the versions they are meant for. */
export function toWorkspaceEdit(snapshot: Snapshot, edits: readonly LocatedEdit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of edits) (changes[uri] ??= []).push({ range: toRangeIn(snapshot, uri, range), newText });
  return { changes };
}
