import { indentOf, isListLine, isNumberedLine } from './relevel.js';

/** The lines of a text, from 0; `undefined` after the end. */
type LineAt = (line: number) => string | undefined;

/** Whether a line is one of a tree with lines of it below. Reads as far as the next line that is not empty. */
export function isParent(lineAt: LineAt, line: number): boolean {
  const text = lineAt(line) ?? '';
  if (isNumberedLine(text) || !isListLine(text)) return false;
  let next = line + 1;
  while (lineAt(next)?.trim() === '') next++;
  return indentOf(lineAt(next) ?? '').length > indentOf(text).length;
}

/**
 * Tells whether the cursor is after all that its line says. What an editor closes by itself while one types does not count,
 * but for a brace: Enter opens it.
 */
export function isBehindWords(line: string, character: number): boolean {
  return /^[\])>"“”»]*[ \t]*$/.test(line.slice(character));
}
