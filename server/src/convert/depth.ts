import { failAt } from './place.js';

/** What files are nested into at most: what walks through them recurses. */
const deepest = 200;

function fail(text: string, at: number): never {
  failAt(text, at, `this is nested more than ${deepest} deep, and is not read`);
}

/** Fails where more brackets of JSON or YAML are open at once than may be, whatever they are in. */
export function checkBrackets(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"' || char === '\n') inString = false;
    } else if (char === '"') {
      inString = true;
    } else if (char === '{' || char === '[') {
      if (++depth > deepest) fail(text, at);
    } else if (char === '}' || char === ']') {
      depth--;
    }
  }
}

/** Fails where YAML is nested too deep without brackets: by lines that are indented further and further, or by many dashes on one line. */
export function checkIndentation(text: string): void {
  const dashes = text.search(/^(?:[ \t]*[-?:][ \t]){200}/m);
  if (dashes >= 0) fail(text, dashes);
  const open: number[] = [];
  for (const { 0: indent, index } of text.matchAll(/^ *(?=[^\s#])/gm)) {
    while (open.length > 0 && open.at(-1)! >= indent.length) open.pop();
    open.push(indent.length);
    if (open.length > deepest) fail(text, index + indent.length);
  }
}

/** Fails where more elements of XML are open at once than may be. */
export function checkElements(text: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const start = at;
    at = endOfTag(text, start);
    if (at < 0) return;
    if (text[start + 1] === '/') depth--;
    else if (!'!?'.includes(text[start + 1]!) && text[at - 2] !== '/' && ++depth > deepest) fail(text, start);
  }
}

/** Returns where a tag, comment or the like ends that begins at `start`; -1 where it has no end. */
function endOfTag(text: string, start: number): number {
  for (const [open, close] of [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const) {
    if (!text.startsWith(open, start)) continue;
    const end = text.indexOf(close, start + open.length);
    return end < 0 ? -1 : end + close.length;
  }
  let quote: string | undefined;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]!;
    if (quote === undefined && char === '>') return at + 1;
    if (quote === char) quote = undefined;
    else if (quote === undefined && (char === '"' || char === "'")) quote = char;
  }
  return -1;
}
