import type { Location, Range as LspRange } from 'vscode-languageserver-types';
import { offsetAt, positionAt, type Position } from '../base/line-index.js';
import type { Range } from '../base/range.js';
import { locate } from '../model/locate.js';
import type { Place } from '../model/model.js';
import { textBetween } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** Offsets of the document as a range of the protocol. */
export function toRange({ lines }: Snapshot, range: Range): LspRange {
  return { start: positionAt(lines, range.start), end: positionAt(lines, range.end) };
}

/** A place of the snapshot's map, in whatever file, as a location of the protocol. */
export function toLocation(snapshot: Snapshot, place: Place): Location {
  const { uri, range } = locate(snapshot.map, place);
  return { uri, range: toRangeIn(snapshot, uri, range) };
}

/** Offsets of a file of the snapshot's map as a range of the protocol. */
export function toRangeIn(snapshot: Snapshot, uri: string, range: Range): LspRange {
  const lines = snapshot.linesOf(uri);
  return { start: positionAt(lines, range.start), end: positionAt(lines, range.end) };
}

/** The offset of a position, which is clamped to the text. */
export function toOffset({ lines, tree }: Snapshot, position: Position): number {
  return offsetAt(lines, position, (start, end) => textBetween(tree, start, end));
}
