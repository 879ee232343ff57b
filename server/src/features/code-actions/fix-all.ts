import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { fixAll, type FixedText } from '../../lint/fixes.js';
import { buildMap } from '../../model/merge.js';
import type { FileSummary } from '../../model/summary.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/** What editors run on saving, if their user has set it so. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.argmark`;

/** The document's text after every repair that needs no decision, by what the other files of its map say. */
export function fixAllIn({ uri, text, settings, map }: Snapshot): FixedText {
  const merge = (file: FileSummary) => buildMap(map.files.map((each) =>
    (each.uri === uri ? { ...file, links: each.links } : each)), undefined, map.extent);
  return fixAll(text, { uri, settings, merge });
}

/** Makes every repair in the document that needs no decision; none if there is nothing of the kind. */
export function fixAllAction(snapshot: Snapshot): CodeAction[] {
  const { uri } = snapshot;
  const { edits } = fixAllIn(snapshot);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(snapshot, edits.map((each) => ({ ...each, uri })));
  return [{ title: 'Fix all that needs no decision', kind: fixAllKind, edit }];
}
