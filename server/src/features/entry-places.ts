import type { Location, Range as LspRange, TextEdit as LspEdit } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../base/line-index.js';
import type { Range } from '../base/range.js';
import type { TextEdit } from '../base/text-edit.js';
import type { SourceLibrary } from '../sources/source-library.js';

/** Ranges of the text of a bibliography, as the protocol counts. Linear in the text. */
function ranges(text: string): (range: Range) => LspRange {
  const lines = indexLines(text);
  return ({ start, end }) => ({ start: positionAt(lines, start), end: positionAt(lines, end) });
}

/** A range of a text as the protocol counts. Linear in the text. */
export function toRangeOf(text: string, range: Range): LspRange {
  return ranges(text)(range);
}

/** Edits of a bibliography with this text, as the protocol wants them. */
export function toEntryEdits(text: string, edits: readonly TextEdit[]): LspEdit[] {
  const toRange = ranges(text);
  return edits.map(({ range, newText }) => ({ range: toRange(range), newText }));
}

/** Where a bibliography has a key: its entry; with `mentions`, also the entries that inherit from it. Empty: none has it. */
export function entryPlaces(library: SourceLibrary, key: string, { mentions = false }: { mentions?: boolean } = {}): Location[] {
  const held = library.entryOf(key);
  if (held === undefined) return [];
  const toRange = ranges(held.text);
  const others = mentions ? held.bibliography.mentions.filter((each) => each.key === key) : [];
  return [held.entry, ...others].map(({ range }) => ({ uri: held.uri, range: toRange(range) }));
}
