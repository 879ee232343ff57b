import type { MapEdit } from '../../picture/edit.js';
import { applyEdits } from '../../base/text-edit.js';
import { indexLines, positionAt, type Position } from '../../base/line-index.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { toRange } from '../positions.js';
import { editMap } from './map-edit.js';

/** What `editMap` answers, as the protocol wants it. */
export type MapEditResult =
  | { readonly kind: 'edit'; readonly edit: WorkspaceEdit; readonly version: number; readonly select: Position | null }
  | { readonly kind: 'refusal'; readonly reason: string };

/** The edits for a document's map in positions of the protocol. Linear in the text. */
export function toMapEditResult(snapshot: Snapshot, request: MapEdit): MapEditResult {
  const edited = editMap(snapshot, request);
  if (edited.kind === 'refusal') return edited;
  const { uri, version, text } = snapshot;
  const edits = edited.edits.map(({ range, newText }) => ({ range: toRange(snapshot, range), newText }));
  const select = edited.select === undefined ? null : positionAt(indexLines(applyEdits(text, edited.edits)), edited.select);
  return { kind: 'edit', edit: { changes: { ...edited.elsewhere, [uri]: edits } }, version, select };
}
