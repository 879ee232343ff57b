import { endOfLine } from '../base/lines.js';

const none: ReadonlyMap<number, number> = new Map();

/** Braces nested deeper are no data: reading YAML recurses. */
const deepest = 32;

/**
 * Tells where the data braces and block comments of a block end: from the offset of `{`, `/*` or `<!--` to the offset
 * after its partner. An opening mark without an entry is ordinary text. Linear.
 *
 * What brackets enclose on one line, a title or a link, holds no marks. Braces are paired line by line first, whatever is between them; only what a line leaves over is paired across
 * lines, and there an opening brace must look like the start of data. So a brace forgotten in one line does not take
 * another line's.
 */
export function findEnclosures(text: string): ReadonlyMap<number, number> {
  if (!text.includes('{') && !text.includes('/*') && !text.includes('<!--')) return none;
  const ends = new Map<number, number>();
  /** Opening braces that their own line does not close. */
  const open: number[] = [];
  const finder = commentFinder(text);
  const [bracket, parenthesis, angle] = [closeFinder(text, ']'), closeFinder(text, ')'), closeFinder(text, '>')];
  let inLine: ReadonlyMap<number, number> | undefined;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') {
      inLine = undefined;
    } else if (char === '\\') {
      at++;
    } else if (char === '/' || char === '<') {
      const isLineComment = text[at + 1] === '/';
      const comment = isLineComment && open.length > 0 ? undefined : finder.commentAt(at);
      if (comment === undefined) {
        if (char === '<' && open.length === 0 && !' \t+-_!'.includes(text[at + 1] ?? ' ')) at = angle(at) ?? at;
        continue;
      }
      if (!isLineComment) ends.set(at, comment);
      at = comment - 1;
    } else if (char === '[' && open.length === 0) {
      at = bracket(at) ?? at;
      if (text[at] === ']' && text[at + 1] === '(') at = parenthesis(at) ?? at;
    } else if (char === '{') {
      inLine ??= pairsInLine(text, at);
      const end = inLine.get(at);
      if (end !== undefined) {
        ends.set(at, end);
        at = end - 1;
      } else if (looksLikeData(text, at) && open.length < deepest) {
        open.push(at);
      }
    } else if (char === '}') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at + 1);
    }
  }
  return ends;
}

/** Finds the next `mark` on the line of an offset; the offsets asked for ascend. Linear over all calls. */
function closeFinder(text: string, mark: string): (at: number) => number | undefined {
  let next = -1;
  let lineEnd = -1;
  return (at) => {
    if (next < at) next = text.indexOf(mark, at);
    if (next < 0) next = Infinity;
    if (lineEnd < at) lineEnd = endOfLine(text, at);
    return next < lineEnd ? next : undefined;
  };
}

/** The braces that are closed on the line of the brace at `start`, from there on. */
function pairsInLine(text: string, start: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') break;
    if (char === '\\') {
      at++;
    } else if (char === '{') {
      if (open.length === deepest) open = [];
      open.push(at);
    } else if (char === '}') {
      const opening = open.pop();
      if (opening !== undefined) pairs.set(opening, at + 1);
    } else if (open.length > 0 && (char === '"' || char === "'")) {
      at = endOfYamlString(text, at);
    }
  }
  return pairs;
}

/** Finds comments from left to right; see `commentFinder`. */
export interface CommentFinder {
  /** The end of the comment that starts at `at`; `undefined` if none does, or if nothing closes it. */
  commentAt(at: number): number | undefined;
}

/**
 * Comments of `text`: `//` to the end of the line (not after a colon, so that `https://…` is text), `/* … *\/` and
 * `<!-- … -->`. What has no end is looked for only once, so a scan of the whole text is linear.
 */
export function commentFinder(text: string): CommentFinder {
  const unclosedFrom = new Map<string, number>();
  const closedBy = (mark: string, from: number): number | undefined => {
    if (from >= (unclosedFrom.get(mark) ?? Infinity)) return undefined;
    const end = text.indexOf(mark, from);
    if (end >= 0) return end + mark.length;
    unclosedFrom.set(mark, from);
    return undefined;
  };
  return {
    commentAt(at) {
      if (text.startsWith('//', at) && text[at - 1] !== ':') return endOfLine(text, at);
      if (text.startsWith('/*', at)) return closedBy('*/', at + 2);
      if (text.startsWith('<!--', at)) return closedBy('-->', at + 4);
      return undefined;
    },
  };
}

const dataStart = /\{[ \t]*(?:[\r\n]|(?:"[^"\r\n]*"|'[^'\r\n]*'|[^{}:,"'\r\n]+)[ \t]*:)/y;

function looksLikeData(text: string, at: number): boolean {
  dataStart.lastIndex = at;
  return dataStart.test(text);
}

/** The closing quote of the YAML string that opens at `at`; `at` itself where the quote opens no string. */
function endOfYamlString(text: string, at: number): number {
  if (!/[\s:,[{(]/.test(text[at - 1] ?? ' ')) return at;
  for (let end = at + 1; end < text.length && text[end] !== '\n' && text[end] !== '\r'; end++) {
    if (text[end] === '\\' && text[at] === '"') end++;
    else if (text[end] === text[at]) return end;
  }
  return at;
}
