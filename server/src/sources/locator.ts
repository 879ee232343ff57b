import type { Range } from '../base/range.js';

/** What the part of a citation after its key says of the place in the source. */
export interface Locator {
  /** The pages that it names; empty where it names none. */
  readonly pages: readonly PageSpan[];
  /** The other places that it names: paragraphs, sections, articles, lines, times. */
  readonly places: readonly NamedPlace[];
}

/** Pages as a citation names them, by what is printed on them. */
export interface PageSpan {
  readonly from: string;
  /** The same as `from` for one page. */
  readonly to: string;
  /** How many pages more it names by `f.` (1) or `ff.`. */
  readonly more: number;
  /** Where the numbers are in the text that was read. */
  readonly range: Range;
}

export interface NamedPlace {
  readonly kind: 'paragraph' | 'section' | 'article' | 'line' | 'time';
  /** The place as it is written: `4`, `30-35`, `1:23:45`. */
  readonly name: string;
}

/** `ff.` means “and what follows”: so many pages are taken for it. */
const pagesOfFf = 10;

/** A page number: figures, Roman or Arabic, with letters around them as in `A-3` or `12a`. */
const label = String.raw`(?:(?:[A-Z]-|[A-Za-z])?\d+[a-eg-z]?|[ivxlcdmIVXLCDM]+)`;
const span = String.raw`(${label})(?:\s*[-–—]\s*(${label}))?(?:\s*(ff?)\b\.?)?`;

/** The words and signs that say what kind of place follows them, in English and German and some of other languages. */
const words = {
  page: String.raw`(?:pp?|pages?|pgs?|Seiten?|S|páginas?|págs?|pagina|bls?)\b\.?`,
  paragraph: String.raw`(?:¶+|paras?\b\.?|paragraphs?\b|(?:Rn|Rdn|Rdnrn?|Randnrn?|Randnummern?|Rz|Randziffern?|Abs)\b\.?|Absatz\b|Absätze\b)`,
  section: String.raw`(?:§+|sec(?:tion|t)?s?\b\.?)`,
  article: String.raw`(?:art(?:icle|ikel|\b)s?\.?)`,
  line: String.raw`(?:ll?\b\.?|lines?\b|Zeilen?\b|Z\b\.|v{1,2}\b\.)`,
  chapter: String.raw`(?:ch(?:ap(?:ter)?)?s?\b\.?|Kap(?:itel)?\b\.?|Abschn(?:itte?)?\b\.?)`,
};

/** None: a page. Capital letters count where a small one is another word: *S.* for a page, and *l.* for a line. */
const kinds: readonly (readonly [RegExp, NamedPlace['kind'] | 'page' | 'other'])[] = [
  [wordAtStart('page'), 'page'],
  [wordAtStart('paragraph', 'i'), 'paragraph'],
  [wordAtStart('section', 'i'), 'section'],
  [wordAtStart('article', 'i'), 'article'],
  [wordAtStart('line'), 'line'],
  [/^(?=\d{1,2}:\d{2})/, 'time'],
  [/^(?=\d|[ivxlcdm]+\b)/, 'page'],
  [/^(?=\S)/, 'other'],
];

function wordAtStart(kind: keyof typeof words, flags = ''): RegExp {
  return new RegExp(`^${words[kind]}\\s*`, flags);
}

/**
 * Reads a locator: `p. 3`, `pp. 3-5, 9`, `S. 12 f.`, `3ff.`, `¶12`, `§ 4`, `art. 4`, `l. 30-35`, `1:23:45`. What is not
 * understood is no place; words in quotation marks are not looked at.
 */
export function readLocator(text: string): Locator {
  const pages: PageSpan[] = [];
  const places: NamedPlace[] = [];
  let kind: NamedPlace['kind'] | 'page' | 'other' = 'page';
  /** In a statute, `S.` is a sentence. */
  let isStatute = false;
  let start = 0;
  for (const part of withoutQuoted(text).split(separators)) {
    const trimmed = part.trim();
    const at = start + part.indexOf(trimmed);
    start += part.length;
    if (trimmed === '' || separators.test(trimmed)) continue;
    const [pattern, found] = kinds.find(([sign]) => sign.test(trimmed))!;
    const isBare = /^(?:\d|[ivxlcdm]+\b)/.test(trimmed) && found === 'page';
    kind = isBare ? kind : found;
    const rest = isBare ? trimmed : trimmed.replace(pattern, '');
    isStatute ||= kind === 'section' || kind === 'article';
    if (kind === 'page' && !(isStatute && !isBare)) pages.push(...pageSpan(rest, at + trimmed.length - rest.length));
    else if (kind !== 'page' && kind !== 'other') places.push(...placeOf(kind, rest));
  }
  return { pages, places };
}

/** What is between two places; kept where a text is split, so that places can be counted. */
const separators = /([,;&]|\b(?:and|und|et)\b)/;

function pageSpan(text: string, start: number): readonly PageSpan[] {
  const match = new RegExp(`^${span}\\s*\\.?$`).exec(text);
  if (match === null) return [];
  const [, from, to, more] = match;
  return [{ from: from!, to: to === undefined ? from! : wholeEnd(from!, to), more: more === 'f' ? 1 : more === 'ff' ? pagesOfFf : 0, range: { start, end: start + text.length } }];
}

/** `123-5` means `123-125`. */
function wholeEnd(from: string, to: string): string {
  return /^\d+$/.test(from) && /^\d+$/.test(to) && to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
}

/** A span of places whose last number is lower than its first one. */
export interface BackwardSpan {
  readonly written: string;
  /** The number that it ends with: `125-13` ends with 113. */
  readonly last: string;
  /** The same from its lower number to the higher one; `undefined`: the span does not say the whole number. */
  readonly turned: string | undefined;
  readonly range: Range;
}

const numberWords = new RegExp(String.raw`(?<!\p{L})(?:${Object.values(words).join('|')})\s*(?=[\divxlcdm]|$)`, 'giu');
const numberSpan = /(?<![\p{L}\d–—:-]|\d\.)(\d{1,6}|[ivxlcdm]{1,8})(\s*[-–—]\s*|\s+(?:bis|to)\s+)(\d{1,6}|[ivxlcdm]{1,8})(?![\p{L}\d–—:-])/giu;

/**
 * Finds the spans of a locator that run backwards: `pp. 5-3`, `§§ 3-1`, `S. 30 bis 25`, `pp. x-iv`. With a hyphen after a word for
 * one place, or after none, the first number may be that of the chapter: `p. 5-3` is the third page of chapter 5.
 */
export function* backwardSpans(text: string): Iterable<BackwardSpan> {
  const plain = withoutQuoted(text.slice(0, longestWithSpans));
  for (const { 0: written, 1: from = '', 2: sign = '', 3: to = '', index } of plain.matchAll(numberSpan)) {
    const last = /^\d+$/.test(from) && /^\d/.test(to) && !/\p{L}/u.test(sign) ? from.slice(0, Math.max(0, from.length - to.length)) + to : to;
    const [first, end] = [valueOf(from), valueOf(last)];
    if (first === undefined || end === undefined || /\d/.test(from) !== /\d/.test(to) || end >= first) continue;
    const before = plain.slice(0, index);
    const word = [...before.matchAll(numberWords)].at(-1);
    const isBehindWord = word !== undefined && word.index + word[0].length === index;
    if (!isBehindWord && !(/(?:^|[,&]|(?<!\p{L})(?:and|und|et))\s*$/u.test(before) && (word !== undefined || last === to))) continue;
    if (sign === '-' && !hasSpans.test(word?.[0] ?? '')) continue;
    yield { written, last, turned: last === to ? to + sign + from : undefined, range: { start: index, end: index + written.length } };
  }
}

/** What is longer is no list of places, and looking back from each number of it would take long. */
const longestWithSpans = 300;

/** What is said of one. */
export function backwardMessage({ written, last, turned }: BackwardSpan): string {
  return `\`${written}\` runs backwards${turned === undefined ? `, since it ends with ${last}` : ''}, so it names nothing in the source. Write the lower number first.`;
}

const unfinished = new RegExp(String.raw`^\s*[.:]\s*(?=\S)|,(?=\s*,)|\d\s*[-–—](?=\s*(?:[,;]|$))|(?:^|[\s,])(?:pp?|S|pages?|Seiten?|§+)(?:\.|(?<=[§s]|pp|page|Seite))?\s*$`, 'u');

/** Finds a sign in a locator that keeps a place from being read: `. p. 3` after the key, `p. 3-`, `p.` alone. */
export function unfinishedPlace(text: string): Range | undefined {
  const match = unfinished.exec(withoutQuoted(text.slice(0, longestWithSpans)));
  if (match === null) return undefined;
  const [written] = match;
  const start = match.index + written.length - written.trimStart().length;
  return { start, end: start + written.trim().length };
}

/** Words of more than one place, and those of places that are never numbered by chapters. */
const hasSpans = /^(?:(.)\1|\p{L}+s\b|Seiten|Zeilen?|lines?|[lvZ]\b|R[dnz]+\b)/iu;

/** The value of a number in figures or, if it is well formed, in Roman ones. */
function valueOf(number: string): number | undefined {
  if (/^\d/.test(number)) return Number(number);
  if (!/^m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i.test(number)) return undefined;
  const values = [...number.toLowerCase()].map((sign) => ({ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 })[sign]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function placeOf(kind: NamedPlace['kind'], text: string): readonly NamedPlace[] {
  const pattern = kind === 'time' ? /^\d{1,2}:\d{2}(?::\d{2})?/ : /^[\dA-Za-z]+(?:\.\d+)*(?:\s*[-–—]\s*\d+)?/;
  const [name] = pattern.exec(text) ?? [];
  return name === undefined ? [] : [{ kind, name }];
}

const quoted = /"[^"]*"|“[^”“]*[”“]|„[^“”]*[“”]|«[^»]*»|»[^«]*«|‘[^’]*’|‚[^‘]*‘|'[^']*'/g;

function withoutQuoted(text: string): string {
  return text.replace(quoted, (words) => ' '.repeat(words.length));
}
