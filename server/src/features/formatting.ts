import type { Range as LspRange, TextEdit } from 'vscode-languageserver-types';
import { format, type FormatOptions } from '../format/format.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toOffset, toRange } from './positions.js';

/** The edits that give a document, or the blocks that `range` touches, the canonical form. Cached by block. */
export function formatting(snapshot: Snapshot, options: FormatOptions, range?: LspRange): TextEdit[] {
  const within = range && { start: toOffset(snapshot, range.start), end: toOffset(snapshot, range.end) };
  return format(snapshot.tree, options, within)
    .map((edit) => ({ range: toRange(snapshot, edit.range), newText: edit.newText }));
}
