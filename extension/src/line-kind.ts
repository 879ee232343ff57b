import { indentOf, isListLine, isNumberedLine } from './relevel.js';

/** The lines of a text, from 0; `undefined` behind the end. */
type LineAt = (line: number) => string | undefined;

/** Whether a line is one of a tree with lines of it below. Reads as far as the next line that is not empty. */
export function isParent(lineAt: LineAt, line: number): boolean {
  const text = lineAt(line) ?? '';
  if (isNumberedLine(text) || !isListLine(text)) return false;
  let next = line + 1;
  while (lineAt(next)?.trim() === '') next++;
  return indentOf(lineAt(next) ?? '').length > indentOf(text).length;
}

/** How many lines Enter looks back for the beginning of data. */
const dataLines = 50;

/** What Enter goes on with: lines of a map, lines of YAML, or whatever VS Code makes of it in the middle of a line. */
export type EnterKind = 'map' | 'yaml' | 'middle';

/**
 * Which of these a place is. What an editor closes by itself while one types is not the middle of a line, but for a brace:
 * Enter opens it. Reads the front matter, and lines above as far as data may reach.
 */
export function enterKind(lineAt: LineAt, line: number, character: number): EnterKind {
  const behind = lineAt(line)?.slice(character) ?? '';
  if (!/^[\])>"“”»]*[ \t]*$/.test(behind)) return 'middle';
  return isInFrontMatter(lineAt, line) || isInData(lineAt, line) ? 'yaml' : 'map';
}

function isInFrontMatter(lineAt: LineAt, line: number): boolean {
  let first = 0;
  while (first < line && /^[ \t]*(?:\/\/.*)?$/.test(lineAt(first) ?? '')) first++;
  if (first >= line || !isFence(lineAt(first))) return false;
  for (let at = first + 1; at < line; at++) if (isFence(lineAt(at))) return false;
  return !isFence(lineAt(line));
}

function isFence(line: string | undefined): boolean {
  return /^[ \t]*={3,}[ \t]*$/.test(line ?? '');
}

function isInData(lineAt: LineAt, line: number): boolean {
  for (let at = line - 1; at >= Math.max(0, line - dataLines); at--) {
    const text = lineAt(at)!;
    if (text.trim() === '' || text.includes('}')) return false;
    if (/\{[ \t]*$/.test(text)) return true;
  }
  return false;
}
