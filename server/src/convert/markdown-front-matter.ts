import { oneLine } from '../base/one-line.js';
import { ImportError } from './import-error.js';
import { readYamlFile, type Value } from './value.js';

/** The front matter of a page of Markdown, in the terms of a map's. */
export interface MarkdownFrontMatter {
  readonly title: string | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
  /** All of it, of which the rest is not taken. */
  readonly values: Value | undefined;
  /** The text below it, with empty lines in its place, so that places stay. */
  readonly body: string;
}

/** What programs that read Markdown call what a map's front matter says. */
const names: readonly (readonly [key: string, names: readonly string[], read: (value: Value) => unknown])[] = [
  ['subTitle', ['subtitle', 'subTitle'], words], ['author', ['author', 'authors'], people], ['date', ['date'], date],
  ['abstract', ['abstract', 'description', 'summary'], words], ['lang', ['lang', 'language'], language],
];

/** Reads the front matter of a page. What is no YAML with keys is text like the rest. */
export function readMarkdownFrontMatter(text: string): MarkdownFrontMatter {
  const none = { title: undefined, settings: {}, values: undefined, body: text };
  const [whole, yaml] = /^---[ \t]*\r?\n([^]*?)\r?\n?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(0, longest)) ?? [];
  if (whole === undefined || yaml === undefined || !text.startsWith(whole)) return none;
  let values: Value;
  try {
    values = readYamlFile(yaml);
  } catch (error) {
    if (error instanceof ImportError) return none;
    throw error;
  }
  if (!values.isObject) return none;
  const settings: Record<string, unknown> = {};
  for (const [key, all, read] of names) {
    for (const name of all) if (settings[key] === undefined) settings[key] = read(values.get(name));
    if (settings[key] === undefined) delete settings[key];
  }
  return { title: words(values.get('title')), settings, values, body: whole.replace(/[^\n]/g, ' ') + text.slice(whole.length) };
}

/** No front matter is longer. */
const longest = 100_000;

function words(value: Value): string | undefined {
  if (typeof value.raw !== 'string' && typeof value.raw !== 'number') return undefined;
  return oneLine(String(value.raw)) === '' ? undefined : oneLine(String(value.take()));
}

/** A name or several, which may be the `name` of what is said of a person. Only names are taken. */
function people(value: Value): string | readonly string[] | undefined {
  const all = Array.isArray(value.raw) ? value.items() : [value];
  const known = all.map((each) => (each.isObject ? each.get('name') : each)).filter((name) => /\p{L}/u.test(String(name.raw))).flatMap((name) => words(name) ?? []);
  return known.length === 0 ? undefined : Array.isArray(value.raw) ? known : known[0];
}

/** A day, a month or a year; what is written in other ways stays words. */
function date(value: Value): string | number | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(String(value.raw)) && !Number.isNaN(Date.parse(String(value.raw))) ? value.take() as string | number : undefined;
}

function language(value: Value): string | undefined {
  return typeof value.raw === 'string' && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(value.raw) ? value.text() : undefined;
}
