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

/** The position of `offset`, which is clamped to the text; logarithmic. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: at - lines.starts[low]! };
}

/** The offset of `position`; a line or character beyond the end is clamped to it, as the protocol asks. */
export function offsetAt(lines: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length;
  return Math.min(start + Math.max(0, position.character), next);
}
