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
  /** Where the numbers stand in the text that was read. */
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

/** A word or sign that says what kind of place follows it; none: a page. */
const kinds: readonly (readonly [RegExp, NamedPlace['kind'] | 'page' | 'other'])[] = [
  [/^(?:pp?|pages?|pgs?|Seiten?|S|páginas?|págs?|pagina|bls?)\b\.?\s*/, 'page'],
  [/^(?:¶+|paras?\b\.?|paragraphs?\b|Rn\b\.?|Rdn\b\.?|Rz\b\.?|Absatz\b)\s*/i, 'paragraph'],
  [/^(?:§+|sec(?:tion|t)?s?\b\.?)\s*/i, 'section'],
  [/^(?:art(?:icle|ikel|\b)s?\.?)\s*/i, 'article'],
  [/^(?:ll?\b\.?|lines?\b|Zeilen?\b|Z\b\.|v{1,2}\b\.)\s*/, 'line'],
  [/^(?=\d{1,2}:\d{2})/, 'time'],
  [/^(?=\d|[ivxlcdm]+\b)/, 'page'],
  [/^(?=\S)/, 'other'],
];

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

/** What stands between two places; kept where a text is split, so that places can be counted. */
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

function placeOf(kind: NamedPlace['kind'], text: string): readonly NamedPlace[] {
  const pattern = kind === 'time' ? /^\d{1,2}:\d{2}(?::\d{2})?/ : /^[\dA-Za-z]+(?:\.\d+)*(?:\s*[-–—]\s*\d+)?/;
  const [name] = pattern.exec(text) ?? [];
  return name === undefined ? [] : [{ kind, name }];
}

const quoted = /"[^"]*"|“[^”“]*[”“]|„[^“”]*[“”]|«[^»]*»|»[^«]*«|‘[^’]*’|‚[^‘]*‘|'[^']*'/g;

function withoutQuoted(text: string): string {
  return text.replace(quoted, (words) => ' '.repeat(words.length));
}
