import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { dataKeys, invalidValues, validValues } from './known-values.js';
import type { DataValues } from './terms.js';

/** YAML read from a stretch of a block. */
export interface ReadYaml {
  readonly values: DataValues;
  readonly problems: readonly Problem[];
  /** The ranges of the keys in a mapping, by path (`['sources']`: the keys of the sources). */
  keysOf(...path: string[]): ReadonlyMap<string, Range>;
  /** The text at a path, or those in a list there, with their ranges (quotation marks included). */
  textsAt(...path: string[]): readonly { readonly text: string; readonly range: Range }[];
}

/** No values and no problems. */
export const noData: DataValues = Object.freeze(Object.create(null) as DataValues);

/**
 * What two places say of one thing, together: the second one's value wins, but mappings and lists are merged in depth
 * (lists by position), as Argdown does. Changes neither.
 */
export function mergeData(first: DataValues, second: DataValues): DataValues {
  if (first === noData) return second;
  if (second === noData) return first;
  return mergeValue(first, second) as DataValues;
}

function mergeValue(first: unknown, second: unknown): unknown {
  if (Array.isArray(second)) {
    const before: readonly unknown[] = Array.isArray(first) ? first : [];
    return [...second.map((value, index) => mergeValue(before[index], value)), ...before.slice(second.length)];
  }
  if (!isRecord(second)) return second;
  const merged = Object.create(null) as Record<string, unknown>;
  if (isRecord(first)) Object.assign(merged, first);
  for (const [key, value] of Object.entries(second)) merged[key] = mergeValue(merged[key], value);
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the data `{…}` at `range` of a block: YAML in flow style, or in block style where a line break follows the
 * brace. What is wrong with it is reported within its braces; what can be read of it stays, but for values of keys that
 * have a meaning and cannot have this value.
 */
export function readData(blockText: string, range: Range): ReadYaml {
  const read = readBraces(blockText, range);
  const invalid = invalidValues(read.values, dataKeys, (key) => read.keysOf().get(key) ?? range);
  if (invalid.length === 0) return read;
  return { ...read, values: validValues(read.values, dataKeys), problems: [...read.problems, ...invalid] };
}

function readBraces(blockText: string, range: Range): ReadYaml {
  const source = blockText.slice(range.start, range.end);
  const inner = source.slice(1, -1);
  if (/^[ \t]*[\r\n]/.test(inner)) {
    const block = readYaml(inner, range.start + 1, range);
    if (block.problems.length === 0) return block;
    const flow = readYaml(source, range.start, range);
    return flow.problems.length === 0 ? flow : block;
  }
  return readYaml(source, range.start, range);
}

/**
 * Reads `source`, a YAML mapping, which stands at `start` in its block. `within` bounds the ranges of problems.
 * Aliases are limited, so that a small text cannot grow into a large value.
 */
export function readYaml(source: string, start: number, within: Range): ReadYaml {
  // A lone CR ends a line here as anywhere in a document; the library knows LF and CR LF. Offsets stay the same.
  const document = parseDocument(source.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const problems: Problem[] = [];
  const report = (message: string, from: number, to: number) => {
    const shown = visible(source, from, to);
    problems.push(yamlProblem(message, start + shown.start, start + shown.end, within));
  };
  const faults = [...document.errors.map(({ message, pos: [at, end] }) => ({ message, at, end })), ...repeatedKeys(document)];
  for (const { message, at, end } of faults.sort((one, other) => one.at - other.at)) report(message, at, end);
  const values = valuesOf(document, report, source.length);
  return {
    values,
    problems,
    keysOf: (...path) => keysOf(path.length === 0 ? document.contents : document.getIn(path, true), start),
    textsAt: (...path) => textsIn(document.getIn(path, true), start),
  };
}

/** Keys that their mapping has already. The library compares each key with all before it, which thousands make slow. */
function repeatedKeys(document: Document): { readonly message: string; readonly at: number; readonly end: number }[] {
  const found: { message: string; at: number; end: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (seen.has(key.value)) found.push({ message: 'Map keys must be unique', at, end: at + 1 });
        seen.add(key.value);
      }
    },
  });
  return found;
}

function valuesOf(document: Document, report: (message: string, from: number, to: number) => void, length: number): DataValues {
  if (document.contents === null) return noData;
  if (!isMap(document.contents)) {
    if (document.errors.length === 0) report('Data is a list of `key: value` pairs', 0, length);
    return noData;
  }
  try {
    const plain: unknown = document.toJS({ maxAliasCount: 100 });
    if (containsItself(plain)) {
      report('A value contains itself', 0, length);
      return noData;
    }
    return Object.assign(Object.create(null) as Record<string, unknown>, plain);
  } catch (error) {
    report(error instanceof Error ? error.message : String(error), 0, length);
    return noData;
  }
}

/** Tells whether a value that an alias stands for holds that alias: nobody could walk through it to its end. */
function containsItself(value: unknown, above: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.has(value)) return true;
  const here = new Set([...above, value]);
  return Object.values(value).some((each) => containsItself(each, here));
}

function keysOf(node: unknown, start: number): ReadonlyMap<string, Range> {
  const keys = new Map<string, Range>();
  if (!isMap(node)) return keys;
  for (const { key } of (node as YAMLMap).items) {
    if (!isScalar(key) || !key.range) continue;
    keys.set(String(key.value), { start: start + key.range[0], end: start + key.range[1] });
  }
  return keys;
}

function textsIn(node: unknown, start: number): { text: string; range: Range }[] {
  return (isSeq(node) ? node.items : [node]).flatMap((item) => (isScalar(item) && item.range && typeof item.value === 'string'
    ? [{ text: item.value, range: { start: start + item.range[0], end: start + item.range[1] } }] : []));
}

/** A stretch without the white space around it; the last character before it, if it is nothing else. */
function visible(source: string, from: number, to: number): Range {
  const words = source.slice(from, to);
  if (words.trim() !== '') {
    const start = from + words.length - words.trimStart().length;
    return { start, end: start + words.trim().length };
  }
  const end = source.slice(0, from).trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

function yamlProblem(message: string, from: number, to: number, within: Range): Problem {
  const start = Math.min(Math.max(from, within.start), Math.max(within.start, within.end - 1));
  const end = Math.min(Math.max(to, start + 1), within.end);
  const what = message.replace(/\s+at line \d+[\s\S]*$/, '').replace(/\.$/, '');
  return {
    code: 'invalid-yaml',
    range: { start, end },
    message: `This is not valid YAML: ${what}. Data is written {key: value, other: value}.`,
  };
}
