import { sourceLanguage } from '../../base/source-language.js';
import { isBraced, splitOutsideBraces } from '../../base/braced.js';
import { push } from '../../base/multimap.js';
import { isRecord } from '../../base/record.js';
import { passageAddress } from '../../base/text-fragment.js';
import { doiAddress, webAddress } from '../../base/web-address.js';
import { sourceKeys } from '../../model/content.js';
import { namesIn, textOf } from '../../model/front-matter.js';
import type { ArgumentMap, DataValues, Id, QuotationFinding } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { filled } from '../../picture/labels.js';
import type { Evidence } from '../evidence.js';
import type { Run } from './document.js';
import { wordingFor, type Wording } from './wording.js';

/** The sources that some claims and arguments cite, as a text names and lists them: by author and date. */
export interface SourceList {
  /** How a source is named in a text: `Jefferson 1949`. */
  readonly label: (key: string) => string;
  /** They are in the order of their names. */
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  /** Where it is cited: `p. 3`, in the order of the source, each once. */
  readonly locators: readonly string[];
  /** The whole entry: author (date): title. container. publisher. address. */
  readonly runs: readonly Run[];
}

/**
 * Lists the sources that the claims and arguments `ids` cite, in text and in data; `fieldsOf` has what is known about each. Those by
 * the same authors in the same year are distinguished by a letter. Linear.
 */
export function listSources(map: ArgumentMap, ids: Iterable<Id>, fieldsOf: (key: string) => DataValues | undefined, words: Wording): SourceList {
  const locators = new Map<string, Set<string>>();
  const cite = (key: string, locator: string) => {
    const known = locators.get(key) ?? new Set();
    locators.set(key, known);
    const place = pageIn(locator);
    if (place !== '') known.add(place);
  };
  for (const id of ids) {
    const node = nodeOf(map, id);
    if (node === undefined) continue;
    for (const { item: { key, locator } } of node.citations) cite(key, locator);
    for (const key of sourceKeys(node.data)) cite(key, '');
  }
  const named = [...locators.keys()].map((key) => {
    const fields = fieldsOf(key);
    const by = authorsOf(fields);
    const year = yearOf(fields);
    return { key, fields, by, year, name: nameOf(key, fields, by, year, words), sort: sortKey(key, fields, by) };
  }).toSorted((a, b) => collate(a.sort, b.sort) || collate(a.year ?? '', b.year ?? '') || collate(a.key, b.key));
  const same = new Map<string, number>();
  for (const { name } of named) same.set(name, (same.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  const labels = new Map<string, { readonly label: string; readonly letter: string }>();
  for (const { key, name } of named) {
    const count = used.get(name) ?? 0;
    used.set(name, count + 1);
    const letter = same.get(name)! > 1 ? letterOf(count) : '';
    labels.set(key, { label: `${name}${/\d$/.test(name) ? '' : letter === '' ? '' : ' '}${letter}`, letter });
  }
  return {
    label: (key) => labels.get(key)?.label ?? key,
    entries: named.map(({ key, fields, by, year }) => ({
      key, locators: inOrder([...locators.get(key)!]), runs: entryRuns(key, fields, by, year === undefined ? undefined : year + labels.get(key)!.letter),
    })),
  };
}

/**
 * The address of the words of a quotation on the page that the `url` of their source names; `undefined`: they were not found, or
 * there is no such page.
 */
export function passageHref(words: string, { state, item, passage }: QuotationFinding, fieldsOf: Evidence['fieldsOf']): string | undefined {
  const page = state === 'found' ? urlOf(fieldsOf(item.key)) : undefined;
  if (page === undefined || passage === undefined) return undefined;
  // The quotation shows better than the source whether a hyphen at the end of a line divides a word.
  const joined = (text: string) => text.replace(/[\s\p{Pd}]/gu, '');
  return passageAddress(page, joined(words) === joined(passage) ? words : passage);
}

/** Whether a quotation was found, with its page if its citation does not name that page. */
export function checkedAs({ state, item, page }: QuotationFinding, words: Wording): string {
  const isTold = page === undefined || pageIn(item.locator).split(/[^\p{L}\p{N}-]+/u).includes(page);
  const found = words.labels[`quoted ${state}`];
  return isTold ? found : `${found}, ${filled(words.labels.page, page)}`;
}

/** The place that a citation names, without the words that it quotes from there. */
export function pageIn(locator: string): string {
  return locator.replace(/[,;\s]*["“”„«»‘’‚].*$/s, '').trim();
}

/** A source as a line, with the pages that are cited and what is quoted from it. */
export interface SourceLine {
  readonly key: string;
  readonly text: string;
  /** Its address, with which `text` ends as well. */
  readonly href: string | undefined;
  /** In the order of the text. */
  readonly quotations: readonly QuotationLine[];
}

/** A quotation as it is listed below its source. */
export interface QuotationLine {
  /** The words, with quotation marks around them. */
  readonly text: string;
  /** The place that its citation names, and whether it was found there. */
  readonly remark: string;
  /** The passage on the page of the source. */
  readonly href: string | undefined;
  /** The language that the source says it is in, as in BCP 47; `undefined`: it does not say. */
  readonly lang: string | undefined;
}

/** The sources that `ids` cite as lines, in the order of the names. Linear. */
export function sourcesAsLines(map: ArgumentMap, ids: Iterable<Id>, evidence: Evidence): readonly SourceLine[] {
  const words = wordingFor(map.settings.lang);
  const shown = [...ids];
  const cited = new Set(shown.flatMap((id) => nodeOf(map, id)?.citations.map(({ item }) => item) ?? []));
  const quoted = new Map<string, QuotationLine[]>();
  for (const quotation of map.quotations) {
    if (!quotation.citations.some(({ item }) => cited.has(item))) continue;
    const finding = evidence.findingOf(quotation);
    push(quoted, finding.item.key, {
      lang: sourceLanguage(evidence.fieldsOf(finding.item.key) ?? {}) ?? undefined,
      text: words.quoted(quotation.words), href: passageHref(quotation.words, finding, evidence.fieldsOf),
      remark: [pageIn(finding.item.locator), checkedAs(finding, words)].filter((part) => part !== '').join(': '),
    });
  }
  return listSources(map, shown, evidence.fieldsOf, words).entries.map(({ key, runs, locators }) => {
    const pages = locators.length === 0 ? '' : ` [${locators.join('; ')}]`;
    return {
      key, text: `${runs.map(({ text }) => text).join('')}${pages}`,
      href: runs.find(({ href }) => href !== undefined)?.href, quotations: quoted.get(key) ?? [],
    };
  });
}

const { compare: collate } = new Intl.Collator('en');

function letterOf(count: number): string {
  return count < 26 ? String.fromCharCode(97 + count) : `-${count + 1}`;
}

function sortKey(key: string, fields: DataValues | undefined, by: readonly Author[]): string {
  return by.length > 0 ? by.map(({ family }) => family).join(' ') : textOf(fields?.['title']) ?? key;
}

function nameOf(key: string, fields: DataValues | undefined, by: readonly Author[], year: string | undefined, words: Wording): string {
  if (fields === undefined) return key;
  const families = by.map(({ family }) => family);
  const who = families.length === 0 ? shortTitle(textOf(fields['title'])) ?? key
    : families.length === 1 ? families[0]! : families.length === 2 && families[1] !== others ? `${families[0]!} ${words.and} ${families[1]!}` : `${families[0]!} et al.`;
  return families.length === 0 && year === undefined ? who : `${who} ${year ?? words.undated}`;
}

/** `p. 3` and `pp. 3` once, and before `p. 10`, but after `p. iv`; chapters and the like in the order in which they are first named. */
function inOrder(locators: readonly string[]): readonly string[] {
  const kinds = new Map<string, number>();
  const places = new Map<string, { readonly locator: string; readonly kind: number; readonly place: string; readonly roman: number }>();
  for (const locator of locators) {
    const [label] = /^(?:\p{L}+\.?|§+)?/u.exec(locator)!;
    const kind = label.replace('.', '').toLowerCase().replace(/^(?:pp|pages?|s|seiten?)$/, 'p');
    if (!kinds.has(kind)) kinds.set(kind, kinds.size);
    const place = locator.slice(label.length).trim();
    const key = `${kind} ${place.replace(/\s+/g, '').replace(/[–—]/g, '-')}`;
    if (!places.has(key)) places.set(key, { locator, kind: kinds.get(kind)!, place, roman: romanAt(place) });
  }
  return [...places.values()].toSorted((a, b) => a.kind - b.kind || a.roman - b.roman || collateNumbers(a.place, b.place)).map(({ locator }) => locator);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The Roman number that a place begins with, which is sorted before all others; `Infinity`: it begins with none. */
function romanAt(place: string): number {
  const [roman] = /^(?=[ivxlcdm]{2}|[ivx])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})(?![\p{L}\p{N}])/iu.exec(place) ?? [];
  if (roman === undefined) return Infinity;
  const values = [...roman.toLowerCase()].map((digit) => romanDigits[digit]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const { compare: collateNumbers } = new Intl.Collator('en', { numeric: true });

/** An author, with the name by which a text calls them. */
interface Author {
  readonly name: string;
  readonly family: string;
}

/** The authors, one for each name. The name of an institution may contain an “and”. What a bibliography says about them takes precedence. */
function authorsOf(fields: DataValues | undefined): readonly Author[] {
  const value = fields?.['author'] ?? fields?.['editor'];
  const families: unknown = fields?.['families'];
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => authorOf(each, Array.isArray(families) ? textOf(families[index]) : undefined));
  if (isRecord(value)) return authorOf(value);
  return splitOutsideBraces(textOf(value) ?? '', String.raw`\s*;\s*`).flatMap((part) => {
    const names = splitOutsideBraces(part, String.raw`,?\s+(?:and|und|&)\s+`);
    return names.every((name) => isBraced(name.trim()) || areOthers.test(name.trim()) || !isInstitution(name) && /,|^\S+(?:\s+\S+){1,3}$/.test(name)) ? names : [part];
  }).flatMap((name) => authorOf(name));
}

/** The words for authors that are not named, and what bibliographies write for them. */
const others = 'et al.';
const areOthers = /^(?:others|et al\.?|u\. ?a\.|andere)$/;

function authorOf(value: unknown, known?: string): Author[] {
  const name = namesIn(value);
  if (name === undefined) return [];
  if (areOthers.test(name)) return [{ name: others, family: others }];
  const own = isRecord(value) ? textOf(value['family']) ?? name : isBraced(textOf(value)!) ? name : known;
  return [{ name, family: own ?? familyName(name) }];
}

const particle = /^(?:van|von|vom|de|der|den|dei|degli|del|della|delle|dello|des|di|da|dal|dalla|das|do|dos|du|la|las|le|lo|los|op|te|het|ten|ter|tot|uit|aan|zu|zur|zum|af|av|al|el|bin|bint|ibn|ben|[’']t|y|e|i)$/;
const institution = new RegExp(String.raw`\b(?:of|für|the|(?<!\b(?:van|von|vom|aus|auf|zu|op|uit|aan|in|an)\s)(?:der|des)|court|council|office|federation|republic|united|states|bank|inc|ltd|llc|gmbh|association|committee|commission|`
  + String.raw`department|agency|authority|society|union|international|national|organi[sz]ation|foundation|cent(?:re|er)|group|service|parliament|government|board|bureau|academy|college|school|`
  + String.raw`institut\w*|universit\w*|stiftung|verein|verband|gesellschaft|behörde|kommission|bund\w*rat|\w*gericht\w*|\w*ministeri\w*|ministry|\w*amt)\b`, 'i');

/** Whether a name is not that of a person: it has a word of institutions, a word in small letters, or an abbreviation in capitals. */
function isInstitution(name: string): boolean {
  // In `family, given`, small letters before the first capital one, and at the end, are particles of some language, or the whole name.
  const plain = name.trim().replace(/^(?:\p{Ll}[\p{L}’']*\s+)+(?=[^,]*,)/u, '').replace(/(,.*?)(?:\s+\p{Ll}[\p{L}’']*)+$/u, '$1');
  const words = plain.split(/\s+/);
  return institution.test(plain) || words.some((word) => /^\p{Ll}+(?:-\p{Ll}+)*$/u.test(word) && !particle.test(word))
    || (words.some((word) => /^\p{Lu}{3,}$/u.test(word)) && words.some((word) => /\p{Ll}/u.test(word)));
}

/** `Jefferson` of `Jefferson, Geoffrey` and of `Geoffrey Jefferson`; of the name of an institution, all of it. */
function familyName(name: string): string {
  if (isInstitution(name)) return name.trim();
  const [family, given] = name.split(',');
  if (given !== undefined) return family!.trim();
  const parts = name.trim().split(/\s+/);
  const start = parts.findIndex((part, index) => index > 0 && particle.test(part));
  // `José Ortega y Gasset`
  return parts.slice(start > 1 && /^[yei]$/.test(parts[start]!) ? start - 1 : start > 0 ? start : -1).join(' ');
}

function shortTitle(title: string | undefined): string | undefined {
  return title === undefined ? undefined : title.split(/[:.?!–—]/)[0]!.trim() || title;
}

function yearOf(fields: DataValues | undefined): string | undefined {
  const date = textOf(fields?.['date'] ?? fields?.['year'] ?? fields?.['issued']);
  return date === undefined ? undefined : /\b\d{4}\b/.exec(date)?.[0] ?? date;
}

function entryRuns(key: string, fields: DataValues | undefined, by: readonly Author[], year: string | undefined): readonly Run[] {
  if (fields === undefined) return [{ text: `${key}.` }];
  const field = (name: string) => textOf(fields[name]);
  const who = by.map(({ name }) => name).join('; ');
  const lead = who === '' ? year === undefined ? '' : `${year}: ` : `${who}${year === undefined ? '' : ` (${year})`}: `;
  const rest = ['container', 'publisher'].map(field).filter((each) => each !== undefined).map((each) => ` ${each}.`).join('');
  const doi = field('doi');
  const href = urlOf(fields) ?? (doi === undefined ? undefined : doiAddress(doi));
  const title = field('title') ?? key;
  return [
    { text: lead }, { text: title, style: 'italic' }, { text: `${/[.?!]$/.test(title) ? '' : '.'}${rest}` },
    ...href === undefined ? [] : [{ text: ' ' }, { text: href, href }],
  ].filter(({ text }) => text !== '') as Run[];
}

function urlOf(fields: DataValues | undefined): string | undefined {
  return webAddress(textOf(fields?.['url']) ?? '');
}
