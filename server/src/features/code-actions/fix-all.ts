import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { fixAll } from '../../lint/fixes.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/** What editors run on saving, if their user has set it so. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.argmark`;

/** Makes every repair in the document that needs no decision; none if there is nothing of the kind. */
export function fixAllAction(snapshot: Snapshot): CodeAction[] {
  const { uri, text, settings } = snapshot;
  const { edits } = fixAll(text, { uri, settings });
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(snapshot, edits.map((each) => ({ ...each, uri })));
  return [{ title: 'Fix all that needs no decision', kind: fixAllKind, edit }];
}
