import type { MapEdit } from '../../picture/edit.js';
import { applyEdits } from '../../base/text-edit.js';
import { indexLines, offsetAt, positionAt, type Position } from '../../base/line-index.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { toRange } from '../positions.js';
import { editMap } from './map-edit.js';
import type { MapEdited } from './refusal.js';

/** What `editMap` answers, as the protocol wants it. */
export type MapEditResult =
  | { readonly kind: 'edit'; readonly edit: WorkspaceEdit; readonly version: number; readonly select: Position | null;
    /** The file that `select` is in, if it is not the document. */
    readonly file?: string }
  | { readonly kind: 'refusal'; readonly reason: string };

/** The edits for a document's map in positions of the protocol. Linear in the text. */
export function toMapEditResult(snapshot: Snapshot, request: MapEdit): MapEditResult {
  return answerWith(snapshot, editMap(snapshot, request));
}

/** Edits of a map that have been tried, in positions of the protocol. Linear in the text. */
export function answerWith(snapshot: Snapshot, edited: MapEdited): MapEditResult {
  if (edited.kind === 'refusal') return edited;
  const { uri, version } = snapshot;
  const edits = edited.edits.map(({ range, newText }) => ({ range: toRange(snapshot, range), newText }));
  const changes = { ...edited.elsewhere, ...edits.length > 0 || edited.file === uri ? { [uri]: edits } : {} };
  return {
    kind: 'edit', edit: { changes }, version, select: edited.select === undefined ? null : positionIn(snapshot, edited, edited.select),
    ...edited.file === uri ? {} : { file: edited.file },
  };
}

/** A position in the file of what is to be selected, as its text is afterwards. */
function positionIn(snapshot: Snapshot, { file, edits, elsewhere }: Extract<MapEdited, { kind: 'edits' }>, offset: number): Position {
  const { text, lines } = snapshot.inFile(file);
  const made = file === snapshot.uri ? edits : (elsewhere[file] ?? []).map(({ range, newText }) => (
    { range: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText }));
  return positionAt(indexLines(applyEdits(text, made)), offset);
}
