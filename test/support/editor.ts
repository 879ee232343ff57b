import type { CompletionItem, Location, Position, Range as LspRange } from 'vscode-languageserver-types';
import { indexLines, offsetAt, positionAt } from '../../server/src/base/line-index.js';
import type { Range } from '../../server/src/base/range.js';
import { createService, type Service } from '../../server/src/service.js';
import { putMarks, readMarks } from './markers.js';
import { completionAt } from './asked-at-once.js';

export const uri = 'file:///maps/test.arg';

/** A service with one open document, and the position of the mark `¦` in it (the document's start if it has none). */
export interface Editor {
  readonly service: Service;
  readonly text: string;
  readonly position: Position;
}

/** Opens a text with at most one `¦`. */
export function edit(source: string): Editor {
  const { text, cursors } = readMarks(source);
  const service = createService();
  service.workspace.open(uri, 1, text);
  return { service, text, position: positionAt(indexLines(text), cursors[0] ?? 0) };
}

/** The editor's text with `⟦…⟧` around places in it. */
export function show({ text }: Editor, places: readonly (Location | LspRange)[]): string {
  const lines = indexLines(text);
  return putMarks(text, places.map((place) => toOffsets(lines, 'uri' in place ? place.range : place)));
}

/** The editor's text after the completion of that label has been taken, with `¦` after what it wrote. */
export function accept(editor: Editor, label: string): string {
  const items = complete(editor);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`No completion ${label}, but: ${items.map((each) => each.label).join(', ')}`);
  const { newText, ...edit } = item.textEdit!;
  const range = 'range' in edit ? edit.range : edit.replace;
  const { start, end } = toOffsets(indexLines(editor.text), range);
  return `${editor.text.slice(0, start)}${newText}¦${editor.text.slice(end)}`;
}

/** The completions at the editor's cursor. */
export function complete({ service, position }: Editor): CompletionItem[] {
  return completionAt(service, uri, position)?.items ?? [];
}

function toOffsets(lines: ReturnType<typeof indexLines>, range: LspRange): Range {
  return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
}
