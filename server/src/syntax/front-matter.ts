import { commentFinder, endOfLine } from './enclosures.js';
import type { RawElement, RawPart } from './raw.js';

const openingLine = /={3,}[ \t]*(?:[\r\n]|$)/y;
const closingLine = /^[ \t]*={3,}[ \t]*$/gm;

/**
 * Tells where the `===` of the front matter that `text` begins with stands; `undefined` if it begins with none. Before it may
 * stand white space, blank lines and comments, as in Argdown. Linear in these.
 */
export function openingOf(text: string): number | undefined {
  const end = endOfLead(text);
  openingLine.lastIndex = end;
  return openingLine.test(text) ? end : undefined;
}

/** Tells where the line stands that closes the front matter whose `===` is at `opening`; `undefined`: nothing closes it. */
export function closingOf(text: string, opening: number): number | undefined {
  closingLine.lastIndex = endOfLine(text, opening);
  return closingLine.exec(text)?.index;
}

/** The elements of a front matter block: trivia, if anything stands above it, and the front matter with its YAML as a part of its own. */
export function frontMatterElements(text: string, unclosed: boolean): RawElement[] {
  const opening = openingOf(text)!;
  const lead = leadOf(text, opening);
  const start = lead.at(-1)?.end ?? 0;
  const openingEnd = endOfLine(text, opening);
  const yaml = behindLineEnd(text, openingEnd);
  const closing = unclosed ? text.length : closingOf(text, opening)!;
  const closingMark = skipWhite(text, closing);
  const closingEnd = endOfLine(text, closing);
  const parts = ([
    ['space', start, opening], ['marker', opening, openingEnd], ['space', openingEnd, yaml], ['yaml', yaml, closing],
    ['space', closing, closingMark], ['marker', closingMark, closingEnd], ['space', closingEnd, text.length],
  ] as const).flatMap(([kind, from, to]): RawPart[] => (to > from ? [{ kind, start: from, end: to }] : []));
  const frontMatter = element('front-matter', start, text.length, parts, unclosed ? 'unclosed-front-matter' : undefined);
  return start === 0 ? [frontMatter] : [element('trivia', 0, start, lead, undefined), frontMatter];
}

/** What stands before `opening` but the white space directly before it, and a byte order mark that nothing else follows. */
function leadOf(text: string, opening: number): RawPart[] {
  const lead: RawPart[] = [];
  const comments = commentFinder(text);
  for (let at = 0; at < opening;) {
    const comment = comments.commentAt(at);
    const end = comment ?? at + white.exec(text.slice(at, opening))![0].length;
    lead.push({ kind: comment === undefined ? 'space' : 'comment', start: at, end });
    at = end;
  }
  const last = lead.at(-1);
  if (last?.kind !== 'space') return lead;
  const line = last.start + text.slice(last.start, last.end).search(/[^\r\n]*$/);
  lead.pop();
  return line === last.start ? lead : [...lead, { ...last, end: line }];
}

const white = /^\s*/;

function endOfLead(text: string): number {
  const comments = commentFinder(text);
  let at = 0;
  for (;;) {
    while (at < text.length && text[at]!.trim() === '') at++;
    const comment = comments.commentAt(at);
    if (comment === undefined) return at;
    at = comment;
  }
}

function element(kind: RawElement['kind'], start: number, end: number, parts: RawPart[], problem: string | undefined): RawElement {
  return { kind, start, end, index: 0, parts, parent: undefined, indent: 0, problem };
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The start of the line behind the line end at `end`, or the text's end. */
export function behindLineEnd(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}
