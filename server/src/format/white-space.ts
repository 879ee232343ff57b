/** Tells whether a character code is white space within a line, as the grammar's `Space`. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
}

/**
 * Returns `line` without the white space at its end. Where that would leave a backslash at the end one space stays, so that
 * the backslash escapes the same character as before. Linear, whatever is in the line.
 */
export function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  return end < line.length && line[end - 1] === '\\' ? line.slice(0, end + 1) : line.slice(0, end);
}

/** Returns `line` without the white space at its start. */
export function trimLineStart(line: string): string {
  let start = 0;
  while (start < line.length && isSpace(line.charCodeAt(start))) start++;
  return line.slice(start);
}

/** The lines of `text`, whatever ends them, without their ends. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/**
 * `source`, which goes over several lines, moved by `by` columns with the element that it is in; its first line is
 * already in its place. Moved as a whole or not at all, because in YAML indentation has a meaning, and the margin another
 * one: it stays where a line has tabs, or stands or would be at the margin.
 */
export function shiftLines(source: string, by: number): string {
  const lines = linesOf(source);
  if (by === 0 || lines.length === 1) return lines.join('\n');
  const [first, ...rest] = lines;
  const isMovable = rest.every((line) => line.trim() === '' || (/^ *(?![ \t])/.exec(line)?.[0].length ?? 0) > Math.max(0, -by));
  if (!isMovable) return lines.join('\n');
  const moved = rest.map((line) => (line.trim() === '' ? line : by > 0 ? ' '.repeat(by) + line : line.slice(-by)));
  return [first, ...moved].join('\n');
}
