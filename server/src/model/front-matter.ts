import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { textOfCslDate } from '../base/csl-date.js';
import { isRecord, recordOf } from '../base/record.js';
import { shortcodeShape, type Shortcodes } from '../syntax/shortcodes.js';
import { writtenCitation } from '../syntax/citation-keys.js';
import type { Block, Element } from '../syntax/nodes.js';
import { readYaml, type ReadYaml } from './data.js';
import { inQuotationMarks } from './mend-yaml.js';
import type { LinkUse } from './links.js';
import { evaluationKeys, invalidMessage, invalidValues, isListOfTexts, validValues, type KnownKeys, type KnownValue } from './known-values.js';
import type { DataValues, Place, Settings, Source } from './terms.js';

/** What the front matter says. */
export interface FrontMatterSummary {
  readonly title: string | undefined;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  /** The files that its sources and its bibliography name. */
  readonly links: readonly LinkUse[];
  /** The document's own, from `model: {shortcodes: …}`. */
  readonly shortcodes: Shortcodes;
  /** Everything in it, by key. */
  readonly values: DataValues;
  /** Where its keys stand. */
  readonly keys: ReadonlyMap<string, Place>;
  /** Tells where the keys below the keys `above` stand; those of the front matter itself for none. */
  keysOf(...above: readonly string[]): ReadonlyMap<string, Place>;
  /** The text at a path, or those in a list there, with their places (quotation marks included). */
  textsAt(...path: readonly string[]): readonly { readonly text: string; readonly place: Place }[];
}

/** A document without front matter has these settings. */
export const defaultSettings: Settings = {
  subtitle: undefined, author: undefined, date: undefined, lang: undefined, mode: 'loose', rules: {}, evaluation: {}, defaults: {},
};

/** Reads the YAML of a front matter element. */
export function readFrontMatter(block: Block, element: Element): { summary: FrontMatterSummary; problems: readonly Problem[] } {
  const yaml = element.parts.find(({ kind }) => kind === 'yaml') ?? { start: element.end, end: element.end };
  const read = readYaml(block.text.slice(yaml.start, yaml.end), yaml.start, yaml);
  const { values } = read;
  const problems: Problem[] = [...read.problems];
  const keysOf = (...above: readonly string[]) => new Map([...read.keysOf(...above)]
    .map(([key, range]): [string, Place] => [key, { block, range }]));
  const report = (range: Range | undefined, message: string) => {
    const { start, end } = range ?? yaml;
    problems.push({ code: 'invalid-configuration', range: { start, end }, message });
  };
  const textAt = ({ start, end }: Range) => block.text.slice(start, end);
  for (const key of ['title', 'subTitle', 'author', 'date', 'lang']) {
    for (const { text, range } of read.textsAt(key)) {
      if (/\s\/\/\s/.test(text) && !/["']/.test(block.text[range.start]!)) report(range, wordsBehindSlashes);
    }
  }
  for (const [key, { allows, values: allowed }] of textKeys) {
    const value = values[key];
    if (value === undefined || value === null || allows(value) || reportPairs(read, [[key]], textAt, problems)) continue;
    // What cannot be read may be of another kind than it was meant to be.
    if (read.problems.length > 0) continue;
    report(read.keysOf().get(key), invalidMessage(key, value, allowed));
  }
  reportPairs(read, [...read.keysOf('sources').keys()].flatMap((key) => ['title', 'author', 'editor'].map((field) => ['sources', key, field])), textAt, problems);
  const lang = textOf(validValues(values, textKeys)['lang']);
  if (lang !== undefined && (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(lang) || /^(?:yes|on|off)$/i.test(lang))) {
    report(read.textsAt('lang')[0]?.range ?? read.keysOf().get('lang'), `No language has the code “${lang}”. Write one such as \`en\`, \`de\` or \`de-CH\`.`);
  }
  for (const [tag, meaning] of Object.entries(recordOf(values['tags']))) {
    if (Array.isArray(meaning)) report(read.keysOf('tags').get(tag), `What a tag means is one text, \`${tag}: …\`, so this list is ignored. Write each tag as a key of its own.`);
  }
  const evaluation = section(read, 'evaluation', report);
  problems.push(...invalidValues(evaluation, evaluationKeys, (key) => read.keysOf('evaluation').get(key) ?? yaml));
  const model = section(read, 'model', report);
  for (const key of ['map', 'selection', 'group', 'color', 'dot'] as const) section(read, key, report);
  const summary: FrontMatterSummary = {
    title: textOf(validValues(values, textKeys)['title']),
    settings: {
      ...readSettings(values, (message) => report(read.keysOf('model').get('mode'), message)),
      rules: section(read, 'rules', report),
      defaults: defaultSettings.defaults,
    },
    sources: readSources(read, block, report),
    links: readLinks(read, block),
    shortcodes: readShortcodes(model['shortcodes'], (code, message) => report(read.keysOf('model', 'shortcodes').get(code), message)),
    values,
    keys: keysOf(),
    keysOf,
    textsAt: (...path) => read.textsAt(...path).map(({ text, range }) => ({ text, place: { block, range } })),
  };
  return { summary, problems };
}

/** Tells what values say as settings, but for the rules; `report` hears what is wrong with the mode. */
export function readSettings(values: DataValues, report: (message: string) => void = () => {}): Omit<Settings, 'rules' | 'defaults'> {
  const texts = validValues(values, textKeys);
  return {
    subtitle: textOf(texts['subTitle']),
    author: namesIn(texts['author']),
    date: textOf(texts['date']),
    lang: textOf(texts['lang']),
    mode: readMode(recordOf(values['model'])['mode'], report),
    evaluation: validValues(recordOf(values['evaluation']), evaluationKeys),
  };
}

const wordsBehindSlashes = 'Two slashes do not begin a comment here, so what follows is part of the value. Write `#` for a comment, or put the value in quotation marks.';

function isWords(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** It may be in words, as *forthcoming*, but those of YAML 1.1 for true and false say nothing of it, nor does a day that there is not. */
function isDate(value: unknown): boolean {
  return isWords(value) && !isYesOrNo.test(String(value)) && !isNoDay(String(value)) && !isLongYear.test(String(value));
}

const isYesOrNo = /^(?:yes|no|on|off)$/i;
/** A day may be written in eight figures, `20240619`. */
const isLongYear = /^(?:\d{5,7}|\d{9,})$/;

/** Whether a text is written as a day or a month that no calendar has: `2020-13-45`, `30.02.2020`. `2012-13` are two years. */
function isNoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  const [, dayFirst, monthBehind, yearLast] = /^(\d{1,2})\.[ ]?(\d{1,2})\.[ ]?(\d{4})$/.exec(text) ?? [];
  if (month !== undefined && day === undefined && Number(month) > Number(year) % 100) return false;
  const [inYear, inMonth, on] = [year ?? yearLast, month ?? monthBehind, day ?? dayFirst ?? '1'].map(Number);
  const date = new Date(Date.UTC(inYear!, inMonth! - 1, on));
  return !Number.isNaN(inYear) && (date.getUTCDate() !== on || date.getUTCMonth() !== inMonth! - 1);
}

/** Whether `value` is a name with a letter in it, or has the parts of one, or is a list of such. */
function areNames(value: unknown): boolean {
  const isName = (each: unknown): boolean => (typeof each === 'string' ? /\p{L}/u.test(each) : isRecord(each) && isName(textOf(each)));
  return Array.isArray(value) ? value.every(isName) : isName(value);
}

/** What the front matter says in words: what the document is called and about, and where its sources are. */
const textKeys: KnownKeys = new Map([
  ...['title', 'subTitle', 'lang', 'abstract'].map((key): [string, KnownValue] =>
    [key, { allows: isWords, values: `a text, \`${key}: …\`, in quotation marks if it has signs such as \`[\` or \`:\`` }]),
  ['date', { allows: isDate, values: 'a date, such as `2024-06-19`' }],
  ['author', { allows: areNames, values: 'a name, or names in a list: [A. Writer, B. Writer]' }],
  ['bibliography', { allows: (value) => isListOfTexts(value) && [value].flat().every((each) => typeof each === 'string'), values: 'the path of a file, or several in a list: [one.bib, two.json]' }],
  ['tags', { allows: (value) => isRecord(value) || (Array.isArray(value) && isListOfTexts(value)), values: 'tags in a list, without `#`: [one, two]' }],
]);

/** Tells of `Turing: A Life` in a list of authors, which is a mapping to YAML, and a valid one, and whether there is any. Keys that other programs know are in small letters. */
function reportPairs(read: ReadYaml, paths: readonly (readonly string[])[], textAt: (range: Range) => string, problems: Problem[]): boolean {
  const before = problems.length;
  for (const path of paths) {
    for (const { key, range } of read.pairsAt(...path)) {
      if (/^[a-z-]+$/.test(key)) continue;
      problems.push({ code: 'invalid-configuration', range, meant: [inQuotationMarks(textAt(range))],
        message: 'Because of the colon, this is read as a key and a value, not as a text. Put it in quotation marks.' });
    }
  }
  return problems.length > before;
}

type Report = (range: Range | undefined, message: string) => void;

/** The keys of the front matter that others are below, each with an example of what is written there. */
const sections = {
  sources: '{key: {title: …}}', model: '{mode: strict}', rules: '{unsupported-claim: off}', evaluation: '{burden: cited}', map: '{direction: up}',
  selection: '{selectedTags: [one, two]}', group: '{groupDepth: 1}', color: '{tagColors: {tag: blue}}', dot: '{graphVizSettings: {rankdir: BT}}',
};

/** The settings below `key`; empty, with a report, where there is another value. */
function section(read: ReadYaml, key: keyof typeof sections, report: Report): DataValues {
  const value = read.values[key];
  if (value !== undefined && value !== null && !isRecord(value)) {
    report(read.keysOf().get(key), `\`key: value\` pairs belong below \`${key}\`, so what is written there is ignored. Write \`${key}: ${sections[key]}\`.`);
  }
  return recordOf(value);
}

function readMode(value: unknown, report: (message: string) => void): Settings['mode'] {
  if (value === undefined || value === 'loose' || value === 'strict') return value ?? 'loose';
  report('The mode is `loose` or `strict`. This is neither, so the map is read loosely.');
  return 'loose';
}

const unnamed = 'No citation can name this key: it is empty, or its braces are not in pairs. Give the source another key.';

function readSources(read: ReadYaml, block: Block, report: Report): readonly Source[] {
  const values = section(read, 'sources', report);
  return [...read.keysOf('sources')].map(([key, range]) => {
    const value = values[key];
    if (writtenCitation(key) === undefined) report(range, unnamed);
    const isTitle = typeof value === 'string';
    if (!isTitle && !isRecord(value) && value !== null) {
      report(range, `Nothing is known about the source \`${key}\`. Write \`${key}: {title: …, author: …}\`, or its title.`);
    }
    let fields = recordOf(isTitle ? { title: value } : value);
    const issued = fields['issued'];
    if (typeof issued === 'object' && issued !== null) fields = { ...fields, issued: textOfCslDate(issued) ?? issued };
    for (const [name, isRight, what] of sourceShapes) {
      const own = fields[name];
      if (own === undefined || own === null || isRight(own)) continue;
      fields = { ...fields, [name]: undefined };
      report(read.keysOf('sources', key).get(name), isRight === isDate && isWords(own) && isNoDay(String(own)) ? `No calendar has the date ${own}, so it is ignored. Write the right one.` : `A source’s \`${name}\` is ${what}. What is written here is ignored.`);
    }
    // The words stay: they may tell a reader more than nothing.
    const url = typeof fields['url'] === 'string' ? fields['url'].trim() : '';
    if (url !== '' && (!/^[a-z][\w+.-]*:/i.test(url) || /^h?t+ps*:/i.test(url) && !/^https?:\/\/[^/]/i.test(url))) {
      report(read.keysOf('sources', key).get('url'), `This address cannot be a link. Write \`https://\` ${url.includes(':') ? 'as its beginning' : 'before it'}.`);
    }
    for (const name of ['author', 'editor']) {
      for (const { text, range: at } of read.textsAt('sources', key, name)) {
        if (text.split('{').length !== text.split('}').length) report(at, 'A brace in this name has no partner. Write braces around the whole name of an institution, or none.');
      }
    }
    return { key, fields, place: { block, range } };
  });
}

/** What counts as a detail of a source; the others may be anything. */
const sourceShapes: readonly (readonly [name: string, isRight: (value: unknown) => boolean, what: string])[] = [
  ...['title', 'container', 'publisher'].map((name) => [name, isWords, 'one text'] as const),
  ['url', (value) => typeof value === 'string', 'an address, such as `https://example.org/page`'],
  ['doi', (value) => typeof value === 'string' && /\b10\.\d/.test(value), 'a name such as `10.1000/182`, in quotation marks'],
  ...['date', 'year', 'issued'].map((name) => [name, isDate, 'one text or number, such as 2024 or `2024-06-19`'] as const),
  ...['author', 'editor'].map((name) => [name, areNames, 'a name, a list of names, or `{literal: Name of an institution}`'] as const),
  ['file', (value) => typeof value === 'string', 'one path: make a source of each file'],
  ['first-page', (value) => /^\d+$/.test(String(value)), 'a number'],
  ['skip', (value) => [value].flat().every((each) => typeof each === 'string' || Number.isInteger(each)), 'a page, `"5-7"`, `"first words … last words"`, or a list of these'],
];

/** The paths in `sources: {key: {file: …}}` and `bibliography: …`, in the order of the text. */
function readLinks(read: ReadYaml, block: Block): readonly LinkUse[] {
  const at = (kind: LinkUse['kind'], ...path: string[]): readonly LinkUse[] => read.textsAt(...path)
    .flatMap(({ text, range }) => (text.trim() === '' ? [] : [{ kind, path: text.trim(), place: { block, range } }]));
  const files = Object.entries(recordOf(read.values['sources'])).flatMap(([key, source]) =>
    (isRecord(source) && typeof source['file'] === 'string'
      ? at('source-file', 'sources', key, 'file').map((use) => ({ ...use, source: key })) : []));
  const isPath = textKeys.get('bibliography')!.allows(read.values['bibliography']);
  return [...files, ...isPath ? at('bibliography', 'bibliography') : []].sort((one, other) => one.place.range.start - other.place.range.start);
}

/** Argdown's form is `".x.": {unicode: "…"}`; the symbol alone is understood as well. */
function readShortcodes(value: unknown, report: (code: string, message: string) => void): Shortcodes {
  const shortcodes = new Map<string, string>();
  for (const [code, entry] of Object.entries(recordOf(value))) {
    const symbol = isRecord(entry) ? entry['unicode'] : entry;
    shortcodeShape.lastIndex = 0;
    if (!shortcodeShape.test(code) || shortcodeShape.lastIndex !== code.length) {
      report(code, `A shortcode is written between dots or colons, without white space: \`".${code.replace(/\W/g, '') || 'code'}."\`. `
        + 'This one will never be recognised in a text.');
    } else if (typeof symbol !== 'string') {
      report(code, `Nothing says what \`${code}\` stands for, so it stays as it is. Write \`"${code}": {unicode: "…"}\`.`);
    } else {
      shortcodes.set(code, symbol);
    }
  }
  return shortcodes;
}

/** A value, or a list of values, as a text of one line; `undefined`: it is none, or blank. A name may be in parts, as in CSL: `{family: …, given: …}`, `{literal: …}`. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(textOf).filter((each) => each !== undefined).join(', ') || undefined;
  if (isRecord(value)) return textOf(value['literal'] ?? [value['given'], value['family']].map(textOf).filter(Boolean).join(' '));
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

/** Names as a text of one line; the braces that mark an institution, as in BibTeX, are no part of its name. */
export function namesIn(value: unknown): string | undefined {
  return textOf(value)?.replace(/[{}]/g, '').trim() || undefined;
}
