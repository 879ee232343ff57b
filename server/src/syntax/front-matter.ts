import { endOfLine } from '../base/lines.js';
import { commentFinder } from './enclosures.js';
import type { RawElement, RawPart } from './raw.js';

const openingLine = /(={3,}|-{3,})[ \t]*(?:[\r\n]|$)/y;
const closingLine = /^[ \t]*={3,}[ \t]*$/gm;
const lineOfHyphens = /^(?:-{3,}|\.\.\.)[ \t]*$/gm;
const blankLine = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/g;

/** The lines that enclose front matter. */
export interface Fences {
  /** The offset of the `===` of the first line. */
  readonly opening: number;
  /** The start of the closing line; `undefined` if there is none. */
  readonly closing: number | undefined;
}

/**
 * Finds the front matter that `text` begins with. White space, blank lines and comments may precede it, as in Argdown. Lines
 * of hyphens, as Markdown has them, are taken for lines of equals signs where YAML is between them; they are a problem.
 * Linear in the front matter and what is before it, and in the text where nothing closes it.
 */
export function fencesOf(text: string): Fences | undefined {
  const opening = endOfLead(text);
  openingLine.lastIndex = opening;
  const match = openingLine.exec(text);
  if (match === null) return undefined;
  const behind = endOfLine(text, opening);
  const first = behindLineEnd(text, behind);
  const [equals, hyphens] = [indexFrom(closingLine, text, behind), indexFrom(lineOfHyphens, text, behind)];
  if (hyphens !== undefined && hyphens < (equals ?? Infinity) && isYaml(text, first, hyphens)) return { opening, closing: hyphens };
  if (match[1]!.startsWith('=')) {
    // A line of equals signs far below may be under a heading, as in Markdown, where nothing closes the front matter.
    const isOther = equals !== undefined && lineOfMap.test(text.slice(endOfUnclosed(text, opening), equals)) && isYaml(text, first, endOfUnclosed(text, opening));
    return { opening, closing: isOther ? undefined : equals };
  }
  if (equals !== undefined && isYaml(text, first, equals)) return { opening, closing: equals };
  // What nothing closes ends at a blank line, so what is after one need not be YAML.
  return isYaml(text, first, endOfUnclosed(text, opening)) ? { opening, closing: undefined } : undefined;
}

function indexFrom(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}

/** Tells where unclosed front matter ends: after the first blank line. */
export function endOfUnclosed(text: string, opening: number): number {
  blankLine.lastIndex = opening;
  const blank = blankLine.exec(text);
  return blank ? blank.index + blank[0].length : text.length;
}

/** A claim or an argument that begins a line, or a line of a reconstruction. */
const lineOfMap = /^(?:\[[^[\]\r\n]+\]|<[^<>\r\n]+>|\(\d+\)[ \t])(?::[ \t]|[ \t]*$|(?<=[ \t]))/m;

const firstKey = /(?:[ \t]*(?:(?:#|\/\/)[^\r\n]*)?(?:\r\n|\n|\r))*["']?[\p{L}_$][^:[\]<>{}\r\n]*:(?:[ \t\r\n]|$)/uy;
const yamlLine = /(?:[ \t]*(?:#|\/\/|-[ \t])|[ \t]+\S|[ \t]*$|["']?[\p{L}_$][^:[\]<>{}\r\n]*:(?:[ \t]|$)|[\]}])/uy;

/** Whether lines look like YAML, and not like the lines of a map. */
function isYaml(text: string, from: number, to: number): boolean {
  const yaml = text.slice(from, to);
  firstKey.lastIndex = 0;
  return firstKey.test(yaml) && yaml.split(/\r\n|\n|\r/).every((line) => {
    yamlLine.lastIndex = 0;
    return yamlLine.test(line);
  });
}

/** The elements of a front matter block: trivia, if anything is above it, and the front matter with its YAML as a part of its own. */
export function frontMatterElements(text: string, unclosed: boolean): RawElement[] {
  const { opening, closing: found } = fencesOf(text)!;
  const lead = leadOf(text, opening);
  const start = lead.at(-1)?.end ?? 0;
  const openingEnd = endOfLine(text, opening);
  const yaml = behindLineEnd(text, openingEnd);
  const closing = unclosed ? text.length : found!;
  const closingMark = skipWhite(text, closing);
  const closingEnd = endOfLine(text, closing);
  const parts = ([
    ['space', start, opening], ['marker', opening, openingEnd], ['space', openingEnd, yaml], ['yaml', yaml, closing],
    ['space', closing, closingMark], ['marker', closingMark, closingEnd], ['space', closingEnd, text.length],
  ] as const).flatMap(([kind, from, to]): RawPart[] => (to > from ? [{ kind, start: from, end: to }] : []));
  const hasHyphens = text[opening] === '-' || text[closingMark] === '-';
  const problem = hasHyphens ? 'markdown-front-matter' : unclosed ? 'unclosed-front-matter' : undefined;
  const frontMatter = element('front-matter', start, text.length, parts, problem);
  return start === 0 ? [frontMatter] : [element('trivia', 0, start, lead, undefined), frontMatter];
}

/** What is before `opening` but the white space directly before it, and a byte order mark that nothing else follows. */
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

/** Returns the start of the line after the line end at `end`, or the text's end. */
export function behindLineEnd(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}
