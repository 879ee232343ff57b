const none: ReadonlyMap<number, number> = new Map();

/** Braces nested deeper are no data: reading YAML recurses. */
const deepest = 32;

/**
 * Where the data braces and block comments of a block end: from the offset of `{`, `/*` or `<!--` to the offset
 * behind its partner. An opening mark without an entry is ordinary text. Linear.
 *
 * Braces are paired line by line first; only what a line leaves over is paired across lines, and there an opening
 * brace must look like the start of data. So a brace forgotten in one line does not take another line's.
 */
export function findEnclosures(text: string): ReadonlyMap<number, number> {
  if (!text.includes('{') && !text.includes('/*') && !text.includes('<!--')) return none;
  const ends = new Map<number, number>();
  /** Opening braces that their own line does not close. */
  const open: number[] = [];
  const finder = commentFinder(text);
  let inLine: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') {
      for (const start of inLine) if (looksLikeData(text, start) && open.length < deepest) open.push(start);
      inLine = [];
    } else if (char === '\\') {
      at++;
    } else if (char === '/' || char === '<') {
      const comment = finder.commentAt(at);
      if (comment === undefined) continue;
      if (text[at + 1] !== '/') ends.set(at, comment);
      at = comment - 1;
    } else if (char === '{') {
      if (inLine.length === deepest) inLine = [];
      inLine.push(at);
    } else if (char === '}') {
      const start = inLine.pop() ?? open.pop();
      if (start !== undefined) ends.set(start, at + 1);
    } else if (inLine.length > 0 && (char === '"' || char === "'")) {
      at = endOfYamlString(text, at);
    }
  }
  return ends;
}

/** Finds comments from left to right; see `commentFinder`. */
export interface CommentFinder {
  /** The end of the comment that starts at `at`; `undefined` if none does, or if nothing closes it. */
  commentAt(at: number): number | undefined;
}

/**
 * Comments of `text`: `//` to the end of the line (at a line's start or behind white space, so that `https://…` is
 * text), `/* … *\/` and `<!-- … -->`. What has no end is looked for only once, so a scan of the whole text is linear.
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
      if (text.startsWith('//', at) && (at === 0 || /\s/.test(text[at - 1]!))) return endOfLine(text, at);
      if (text.startsWith('/*', at)) return closedBy('*/', at + 2);
      if (text.startsWith('<!--', at)) return closedBy('-->', at + 4);
      return undefined;
    },
  };
}

/** The offset of the line end at or behind `from`, or the text's end. */
export function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

const dataStart = /\{[ \t]*(?:[\r\n]|[^\s{}:,]+[ \t]*:)/y;

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
