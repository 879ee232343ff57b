import type { Position } from '../base/line-index.js';

/** A fenced block of a Markdown page that holds Argmark: a document of its own. */
export interface Fence {
  /** Its content, without the indentation or the marks of a list or quotation that it is in. */
  readonly text: string;
  /** The line of the page that the content begins at; after the last line of the page where the page ends with the fence's mark. */
  readonly line: number;
  /** How many characters of each line of the page are before the content. */
  readonly indents: readonly number[];
  /** What a line that is added to the content has to begin with in the page. */
  readonly prefix: string;
}

/** The marks of quotations, then those of lists, then the fence and what is said of it. */
const opening = /^((?:[ \t]*>)*(?:(?<=>) )?)([ \t]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})[ \t]*(.*)$/;
const listItem = /^(?:[ \t]*>)*[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Whether what a fence says of its content (`argmark`, `argdown-map`, `{.argdown #fig}`) means Argmark. */
export function isArgmarkInfo(info: string): boolean {
  const first = /^\{[ \t]*(.*?)[ \t]*\}?$/.exec(info.trim());
  // In braces the class may be after an identifier; Quarto has the language of what it runs without a dot.
  if (first) return first[1]!.split(/[ \t,]+/).some((part, i) => names.test(part.startsWith('.') ? part.slice(1) : i === 0 ? part : ''));
  return names.test(info.trim().split(/[\s,:{?]/)[0]!);
}

const names = /^(?:argmark|argdown|arg|argmark-map|argdown-map)$/i;

/**
 * The fenced blocks of a Markdown page that hold Argmark, in order. Fences within other fences, comments, the front matter
 * and indented code are none. Linear.
 */
export function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = [];
  const lines = page.split(/(?<=\r\n|\n|\r(?!\n))/);
  let isInList = false;
  for (let at = skipFrontMatter(lines); at < lines.length; at++) {
    const line = withoutEnd(lines[at]!);
    if (/^ {0,3}<!--/.test(line)) {
      at = endOfComment(lines, at);
      continue;
    }
    const begins = opening.exec(line);
    const isCode = begins !== null && !isInList && begins[3] === '' && /^(?: {4}| *\t)/.test(begins[2]!);
    if (begins === null || isCode || begins[4]!.startsWith('`') && begins[5]!.includes('`')) {
      if (listItem.test(line)) isInList = true;
      else if (/^\S/.test(line)) isInList = false;
      continue;
    }
    if (begins[3] !== '') isInList = true;
    const { fence, next } = contentOf(lines, at + 1, begins);
    if (isArgmarkInfo(begins[5]!)) fences.push(fence);
    at = next - 1;
  }
  return fences;
}

/** The content of a fence, and the line that the page goes on at. */
function contentOf(lines: readonly string[], start: number, [, quotes, indent, list, mark]: RegExpExecArray): { fence: Fence; next: number } {
  const depth = [...quotes!].filter((character) => character === '>').length;
  const before = indent! + list!.replace(/[^\t]/g, ' ');
  const isEnd = new RegExp(`^[ \\t]*\\${mark![0]!}{${mark!.length},}[ \\t]*$`);
  const indents: number[] = [];
  let text = '';
  let at = start;
  for (; at < lines.length; at++) {
    const line = withoutEnd(lines[at]!);
    const quoted = depth === 0 ? 0 : quoteWidth(line, depth);
    // A quotation or an item ends, and all in it.
    if (quoted === undefined) break;
    const width = Math.min(columnsOf(line, quoted), before.length);
    const isBlank = /^[ \t]*$/.test(line.slice(quoted));
    if (list !== '' && !isBlank && width < before.length) break;
    if (isEnd.test(line.slice(quoted))) {
      return { fence: { text, line: start, indents, prefix: quotes + before }, next: at + 1 };
    }
    indents.push(quoted + width);
    text += lines[at]!.slice(quoted + width);
  }
  return { fence: { text, line: start, indents, prefix: quotes + before }, next: at };
}

/** How many spaces and tabs a line has from `start` on. */
function columnsOf(line: string, start: number): number {
  return /^[ \t]*/.exec(line.slice(start))![0].length;
}

/** How many characters the marks of so many quotations take; `undefined`: the line is in fewer. */
function quoteWidth(line: string, depth: number): number | undefined {
  const found = new RegExp(`^(?:[ \\t]*>){${depth}} ?`).exec(line);
  return found?.[0].length;
}

/** The line after the page's front matter, which may hold texts of many lines. */
function skipFrontMatter(lines: readonly string[]): number {
  if (lines.length === 0 || !/^---[ \t]*$/.test(withoutEnd(lines[0]!))) return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(withoutEnd(line)));
  return end < 0 ? 0 : end + 1;
}

/** The line that a comment ends on. One without an end lasts to the end of the page. */
function endOfComment(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, i) => i >= start && (i === start ? line.slice(line.indexOf('<!--') + 4) : line).includes('-->'));
  return end < 0 ? lines.length : end;
}

function withoutEnd(line: string): string {
  return line.replace(/[\r\n]+$/, '');
}

/** Tells where a position of a fence is in its page. */
export function toPage({ line, indents }: Fence, position: Position): Position {
  return { line: line + position.line, character: position.character + (indents[position.line] ?? 0) };
}

/** Tells where a position of a page is in a fence; `undefined`: it is not in its content. */
export function fromPage({ line, indents }: Fence, position: Position): Position | undefined {
  const indent = indents[position.line - line];
  return indent === undefined ? undefined : { line: position.line - line, character: Math.max(0, position.character - indent) };
}

/** A page with blanks in place of all but the content of its fences: their text as one, each character where it is in the page. */
export function fencesAlone(page: string): string {
  const lines = page.split(/(?<=\r\n|\n|\r(?!\n))/);
  const kept = new Map<number, number>();
  for (const { line, indents } of fencesOf(page)) indents.forEach((indent, i) => kept.set(line + i, indent));
  return lines.map((line, i) => {
    const from = kept.get(i) ?? Infinity;
    return line.slice(0, from).replace(/[^\r\n]/g, ' ') + line.slice(from);
  }).join('');
}
