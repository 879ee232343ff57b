import { endOfLine } from '../base/lines.js';
import { commentFinder, type CommentFinder } from './enclosures.js';
import { behindLineEnd, endOfUnclosed, fencesOf, type Fences } from './front-matter.js';

/** Cuts a text into blocks, one at a time; see `splitter`. */
export interface Splitter {
  /** The block that starts at `start`, which must be 0 or a block's end. */
  next(start: number): Split;
}

export interface Split {
  readonly end: number;
  readonly kind: 'front-matter' | 'elements';
  /** It opens a comment or front matter that nothing closes, up to the end of the document. */
  readonly unclosed: boolean;
}

/**
 * A block ends before a line that starts a new thought: not indented, after a blank line, and neither a relation,
 * premise, question, numbered or inference line nor a closing brace. Comments in between go with what follows.
 * Where a block ends depends on nothing before it and, comments left open apart, on nothing after the next block's
 * first words. `isTop`: the text begins a document, and may so have front matter. Linear over all blocks.
 */
export function splitter(text: string, isTop = true): Splitter {
  const scan = lineScanner(text);
  return {
    next(start) {
      const fences = isTop && start === 0 ? fencesOf(text) : undefined;
      return fences !== undefined ? frontMatter(text, fences) : elements(text, start, scan);
    },
  };
}

function frontMatter(text: string, { opening, closing }: Fences): Split {
  if (closing !== undefined) return { end: skipBlank(text, nextLine(text, closing)), kind: 'front-matter', unclosed: false };
  return { end: skipBlank(text, endOfUnclosed(text, opening)), kind: 'front-matter', unclosed: true };
}

function elements(text: string, start: number, scan: LineScanner): Split {
  let unclosed = false;
  let hasContent = false;
  let afterBlank = false;
  /** Where the block ends if the next words start a new thought. */
  let boundary: number | undefined;
  for (let line = start; line < text.length;) {
    const content = skipSpace(text, line);
    if (content === text.length || isLineEnd(text.charCodeAt(content))) {
      afterBlank = true;
      line = behindLineEnd(text, content);
      continue;
    }
    if (hasContent && afterBlank) boundary ??= line;
    afterBlank = false;
    const scanned = scan(content);
    if (!scanned.onlyComment) {
      if (boundary !== undefined && content === line && !continues(text, scanned.words)) {
        return { end: boundary, kind: 'elements', unclosed };
      }
      boundary = undefined;
      hasContent = true;
      unclosed ||= scanned.unclosed;
    }
    line = behindLineEnd(text, scanned.end);
  }
  return { end: boundary ?? text.length, kind: 'elements', unclosed };
}

interface ScannedLine {
  /** The end of the line, or of the last line that its comments reach into. */
  readonly end: number;
  /** Where the first words stand that are no comment. */
  readonly words: number;
  readonly onlyComment: boolean;
  readonly unclosed: boolean;
}

/** Looks through the line whose first words are at `content`. */
type LineScanner = (content: number) => ScannedLine;

function lineScanner(text: string): LineScanner {
  const comments = commentFinder(text);
  const [lineFeed, carriageReturn] = [finder(text, '\n'), finder(text, '\r')];
  const [slashes, angles, backslashes] = [finder(text, '/'), finder(text, '<'), finder(text, '\\')];
  return (content) => {
    const end = Math.min(lineFeed(content), carriageReturn(content));
    return slashes(content) < end || angles(content) < end || backslashes(content) < end
      ? scanMarks(text, content, end, comments) : { end, words: content, onlyComment: false, unclosed: false };
  };
}

/** Finds the next `mark` at or after an offset, or the text's end. Linear over all offsets that are asked for in order. */
function finder(text: string, mark: string): (from: number) => number {
  let asked = 0;
  let next = -1;
  return (from) => {
    if (from >= asked && from <= next) return next;
    asked = from;
    next = text.indexOf(mark, from);
    if (next < 0) next = text.length;
    return next;
  };
}

function scanMarks(text: string, content: number, lineEnd: number, comments: CommentFinder): ScannedLine {
  let end = lineEnd;
  let words = -1;
  let unclosed = false;
  for (let at = content; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === slash || code === less) {
      const comment = comments.commentAt(at);
      if (comment !== undefined) {
        if (comment > end) end = endOfLine(text, comment);
        at = comment - 1;
        continue;
      }
      if (text.startsWith('/*', at) || text.startsWith('<!--', at)) unclosed = true;
    }
    if (words < 0 && code !== space && code !== tab) words = at;
    if (code === backslash) at++;
  }
  return { end, words, onlyComment: words < 0, unclosed };
}

const [slash, less, backslash, space, tab] = [47, 60, 92, 32, 9];

const continuation = /(?:[+\-_]>|<[+\-_]|><|[+\-_&?](?=[ \t\f\v\u00a0\ufeff[<{\r\n]|$)|\(\d+\)|--|\})/y;

function continues(text: string, at: number): boolean {
  continuation.lastIndex = at;
  return continuation.test(text);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpaceInLine(text.charCodeAt(at))) at++;
  return at;
}

/** The same as the grammar's `Space`. */
function isSpaceInLine(code: number): boolean {
  return code === space || code === tab || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The start of the line after the one that ends at or after `from`. */
function nextLine(text: string, from: number): number {
  return behindLineEnd(text, endOfLine(text, from));
}

function skipBlank(text: string, from: number): number {
  let line = from;
  while (line < text.length) {
    const content = skipSpace(text, line);
    if (content < text.length && !isLineEnd(text.charCodeAt(content))) return line;
    line = behindLineEnd(text, content);
  }
  return line;
}
