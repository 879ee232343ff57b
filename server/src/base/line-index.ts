import { partitionPoint } from './partition-point.js';

/** A place in a text as the language-server protocol counts: zero-based line, UTF-16 code units in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The line starts of one text, to turn offsets into positions and back. Lines end with LF, CRLF or a lone CR. */
export interface LineIndex {
  readonly length: number;
  readonly starts: readonly number[];
}

/** Indexes `text`; linear. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return { length: text.length, starts };
}

/**
 * Returns the index after an edit: `newLength` code units from `start` on stand for `oldLength`. Only the lines around the edit
 * are read, by `read` from the new text, from one offset to another; the starts of the others are moved.
 */
export function editLines(
  lines: LineIndex, read: (start: number, end: number) => string, start: number, oldLength: number, newLength: number,
): LineIndex {
  const delta = newLength - oldLength;
  // A line end of two characters may be made or broken at either end of the edit.
  const first = lineAt(lines, Math.max(0, start - 1));
  const last = lineAt(lines, Math.min(lines.length, start + oldLength + 1));
  const isLast = last + 1 === lines.starts.length;
  const from = lines.starts[first]!;
  const to = (lines.starts[last + 1] ?? lines.length) + delta;
  const starts = lines.starts.slice(0, first);
  for (const each of indexLines(read(from, to)).starts) if (isLast || from + each < to) starts.push(from + each);
  for (let line = last + 1; line < lines.starts.length; line++) starts.push(lines.starts[line]! + delta);
  return { length: lines.length + delta, starts };
}

/** The position of `offset`, which is clamped to the text; logarithmic. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.length));
  const line = lineAt(lines, at);
  return { line, character: at - lines.starts[line]! };
}

/** The line that holds `offset`; logarithmic. */
function lineAt({ starts }: LineIndex, offset: number): number {
  return Math.max(0, partitionPoint(starts.length, (line) => starts[line]! <= offset) - 1);
}

/**
 * Returns the offset of `position`; a line or character beyond the end is clamped to it, as the protocol asks. `read` gives the
 * text from one offset to another: without it, a character beyond its line may lie after the line's end.
 */
export function offsetAt(lines: LineIndex, position: Position, read?: (start: number, end: number) => string): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length;
  const at = Math.min(start + Math.max(0, position.character), next);
  if (read === undefined || at < next - 1) return at;
  const end = /(?:\r\n|[\r\n])?$/.exec(read(Math.max(start, next - 2), next))![0];
  return Math.min(at, next - end.length);
}
