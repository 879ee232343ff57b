import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import { append } from '../base/append.js';
import { containsItself } from '../base/contains-itself.js';
import { errorMessage } from '../base/error-message.js';
import { startOfLine } from '../base/lines.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { isRecord } from '../base/record.js';
import { plainYaml } from '../base/plain-yaml.js';
import { decimalPoint } from './decimal-comma.js';
import { dataKeys, invalidValues, validValues } from './known-values.js';
import { bracketsAlone, holdsHidden, isOfBracket, silentFaults, slipsInYaml, unhide, withMended, type YamlFault, type YamlSlip } from './mend-yaml.js';
import type { DataValues } from './terms.js';

/** YAML read from a stretch of a block. */
export interface ReadYaml {
  readonly values: DataValues;
  readonly problems: readonly Problem[];
  /** The ranges of the keys in a mapping, by path (`['sources']`: the keys of the sources). */
  keysOf(...path: string[]): ReadonlyMap<string, Range>;
  /** The text at a path, or those in a list there, lists in lists included, with their ranges (quotation marks included). */
  textsAt(...path: string[]): readonly TextInYaml[];
  /** The mappings of one pair without braces at a path, or in a list there, as `Title: words` is one; with their ranges. */
  pairsAt(...path: string[]): readonly { readonly key: string; readonly range: Range }[];
}

/** A text in YAML; a number is one as well. */
export interface TextInYaml {
  readonly text: string;
  readonly range: Range;
  /** It is all that a list in a list holds. */
  readonly isAlone: boolean;
}

/** No values and no problems. */
export const noData: DataValues = Object.freeze(Object.create(null) as DataValues);

/**
 * Merges what two places say of one thing: the second one's value wins, but mappings and lists are merged in depth
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

/**
 * Reads the data `{…}` at `range` of a block: YAML in flow style, or in block style where a line break follows the
 * brace. What is wrong with it is reported within its braces; what can be read of it stays, but for values of keys that
 * have a meaning and cannot have this value.
 */
export function readData(blockText: string, range: Range): ReadYaml {
  const read = readBraces(blockText, range);
  if (read.problems.length > 0 && lineOfMap.test(blockText.slice(range.start, range.end))) return { ...read, problems: [closedTooLate(range)] };
  const invalid = invalidValues(read.values, dataKeys, (key) => read.keysOf().get(key) ?? range);
  if (invalid.length === 0) return read;
  const told = invalid.map((problem) => wordsWithComma(read, problem, blockText) ?? withMeant(read, problem, blockText));
  return { ...read, values: validValues(read.values, dataKeys), problems: [...read.problems, ...told] };
}

/** Data that begins in the line of its brace, with a relation or a claim in a line below. */
const lineOfMap = /^\{[ \t]*\S[^]*[\r\n][ \t]*(?:(?:[-+_]>?|<[-+_]|><)[ \t]+\S|\[[^[\]\r\n]+\]:[ \t]|<[^<>\r\n]+>:[ \t])/;

/** What is said of a brace that was meant to be closed in its line, and takes those of the map below up to another brace. */
function closedTooLate({ start }: Range): Problem {
  return { code: 'unclosed-data', range: { start, end: start + 1 }, message: 'Only a brace in a line further down closes this one, so the lines between them are read as data. Close the data with `}` on its line.' };
}

/** A number with a comma is words to YAML in quotation marks, or in a line of its own. */
function wordsWithComma(read: ReadYaml, { range }: Problem, blockText: string): Problem | undefined {
  const [text] = read.textsAt(blockText.slice(range.start, range.end));
  const found = text && decimalPoint(text.text);
  return found && { ...found, range: text.range };
}

/** How German writers may put a verdict. */
const verdictsInGerman: Readonly<Record<string, string>> = {
  akzeptiert: 'accepted', angenommen: 'accepted', verworfen: 'rejected', abgelehnt: 'rejected', zurückgewiesen: 'rejected', unbewiesen: 'unproven', offen: 'open',
};

/** The problem of a value, with what is meant by a percentage or a German word for a verdict. */
function withMeant(read: ReadYaml, problem: Problem, blockText: string): Problem {
  const key = blockText.slice(problem.range.start, problem.range.end);
  const [value] = read.textsAt(key);
  const percent = /^(\d{1,2}|100)\s*%$/.exec(value?.text ?? '')?.[1];
  const meant = key === 'weight' && percent !== undefined ? String(Number(percent) / 100) : key === 'expect' ? verdictsInGerman[value?.text.toLowerCase() ?? ''] : undefined;
  return meant === undefined ? problem : { ...problem, range: value!.range, meant: [meant] };
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
 * Reads `source`, a YAML mapping, which is at `start` in its block. `within` bounds the ranges of problems.
 * Aliases are limited, so that a small text cannot grow into a large value.
 */
export function readYaml(source: string, start: number, within: Range): ReadYaml {
  const { document, faults, brackets, slips } = readMended(source);
  const problems: Problem[] = [...slips.map(({ range, message, meant }) => ({ code: 'invalid-yaml', range, message, meant })), ...brackets]
    .map((each) => ({ ...each, range: { start: start + each.range.start, end: start + each.range.end } }));
  const report = (message: string, from: number, to: number) => {
    const shown = visible(source, from, to);
    problems.push(yamlProblem(message, start + shown.start, start + shown.end, within, source.startsWith('{')));
  };
  const toldLines = new Set(brackets.map(({ range }) => startOfLine(source, range.start)));
  for (const { code, message, at, end } of faults) {
    if (code === 'DUPLICATE_KEY') problems.push({ code: 'invalid-yaml', message: keyTwice, range: { start: start + at, end: start + end } });
    else if (!toldLines.has(startOfLine(source, at))) {
      // One sign in the wrong place makes several errors in its line.
      toldLines.add(startOfLine(source, at));
      report(message, at, end);
    }
  }
  problems.push(...commasTakenOut(document, source, start));
  const plain = valuesOf(document, report, source.length);
  const values = slips.length > 0 ? unhide(plain) : plain;
  return {
    values,
    problems,
    keysOf: (...path) => keysOf(nodeAt(document.contents, path), start),
    textsAt: (...path) => textsIn(nodeAt(document.contents, path), start),
    pairsAt: (...path) => pairsIn(nodeAt(document.contents, path), source, start),
  };
}

const mostRounds = 6;
/** What is said of a key that is given twice, in YAML and in JSON. */
export const keyTwice = 'This key is repeated, and only its last value counts. Remove the others.';

/** Reads YAML as it was meant: with what can be mended mended, and the faults that are left. All offsets are those of `source`. */
function readMended(source: string): { document: Document; faults: readonly YamlFault[]; brackets: readonly Problem[]; slips: readonly YamlSlip[] } {
  // A lone CR ends a line here as anywhere in a document; the library knows LF and CR LF. Offsets stay the same.
  const plain = source.replace(/\r(?!\n)/g, '\n');
  const first = readOnce(plain);
  let [last, text] = [first, plain];
  const slips: YamlSlip[] = [];
  const mended = new Set<number>();
  for (let round = 0; round < mostRounds && !holdsHidden(source); round++) {
    const found = slipsInYaml(text, last.faults, last.document).filter(({ range }) => !mended.has(range.start));
    if (found.length === 0) break;
    for (const slip of found) mended.add(slip.range.start);
    append(slips, found);
    text = withMended(text, found);
    last = readOnce(text);
  }
  // What is broken otherwise is not made better by quotation marks.
  const isBetter = last.faults.length === 0 || last.faults.length < first.faults.length;
  const { document, faults } = isBetter ? last : first;
  const brackets = faults.some(isOfBracket) ? bracketsAlone(document, isBetter ? text : plain) : [];
  const all = [...faults.filter((fault) => !isSilent.has(fault.code) && !(brackets.length > 0 && isOfBracket(fault))), ...repeatedKeys(document)];
  return {
    document,
    brackets,
    faults: all.sort((one, other) => one.at - other.at),
    slips: isBetter ? slips.sort((one, other) => one.range.start - other.range.start) : [],
  };
}

/** What is no fault unless it can be mended. */
const isSilent: ReadonlySet<string> = new Set(['COMMENT', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'ANCHOR', 'TAG']);

function readOnce(text: string): { document: Document; faults: readonly YamlFault[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', schema: 'core', resolveKnownTags: false });
  return { document, faults: faultsOf(document, text) };
}

function faultsOf(document: Document, source: string): readonly YamlFault[] {
  const errors = document.errors.map(({ code, message, pos: [at, end] }) => ({ code, message, at, end }));
  return [...errors, ...silentFaults(document, source)];
}

/** Keys that their mapping has already. The library compares each key with all before it, which thousands make slow. */
function repeatedKeys(document: Document): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (seen.has(key.value)) found.push({ code: 'DUPLICATE_KEY', message: keyTwice, at, end: at + 1 });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** `{weight: 0,5}` is two entries to YAML. Both are taken out, since neither is meant, and reported. */
function commasTakenOut(document: Document, source: string, start: number): readonly Problem[] {
  if (!/\d,[ \t]*\d/.test(source)) return [];
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      if (!map.flow) return;
      const items = map.items as Pair[];
      for (let index = items.length - 2; index >= 0; index--) {
        const [value, rest] = [items[index]!.value, items[index + 1]!];
        if (!isScalar(value) || !value.range || !isScalar(rest.key) || !rest.key.range) continue;
        if (rest.value !== null && !(isScalar(rest.value) && rest.value.value === null)) continue;
        const [from, to] = [value.range[0], rest.key.range[1]];
        const { key } = items[index]!;
        if (isScalar(key) && key.value === 'uses') {
          const list = /^\d+(?:,\s*\d+)+/.exec(source.slice(from))?.[0];
          if (list === undefined) continue;
          problems.unshift({ code: 'invalid-value', message: `Without brackets, \`${list}\` is not a list, so it is ignored. Write \`uses: [${list}]\`.`, range: { start: start + from, end: start + from + list.length }, meant: [`[${list}]`] });
          items.splice(index, list.split(',').length);
          continue;
        }
        const found = decimalPoint(source.slice(from, to));
        if (found === undefined) continue;
        problems.unshift({ ...found, range: { start: start + from, end: start + to } });
        items.splice(index, 2);
      }
    },
  });
  return problems;
}

function valuesOf(document: Document, report: (message: string, from: number, to: number) => void, length: number): DataValues {
  if (document.contents === null) return noData;
  if (!isMap(document.contents)) {
    if (document.errors.length === 0) report('there are no `key: value` pairs', 0, length);
    return noData;
  }
  try {
    const plain: unknown = document.toJS({ maxAliasCount: 100 });
    if (containsItself(plain)) {
      report('a value contains itself', 0, length);
      return noData;
    }
    return Object.assign(Object.create(null) as Record<string, unknown>, plain);
  } catch (error) {
    report(errorMessage(error), 0, length);
    return noData;
  }
}

/** What is at a path. Of a key that is written twice the last counts, as in the values; the library's own look-up finds the first. */
function nodeAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce((node, step) => (isMap(node) ? valuesIn(node as YAMLMap).get(step) : undefined), root);
}

/** These are kept so that asking for each key of a mapping takes no longer than the mapping is. */
const valuesOfMaps = new WeakMap<YAMLMap, ReadonlyMap<string, unknown>>();

/** The values of a mapping by their keys; the last one counts. */
function valuesIn(map: YAMLMap): ReadonlyMap<string, unknown> {
  let values = valuesOfMaps.get(map);
  if (values === undefined) {
    values = new Map(map.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), value] as const] : [])));
    valuesOfMaps.set(map, values);
  }
  return values;
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

function pairsIn(node: unknown, source: string, start: number): { key: string; range: Range }[] {
  return (isSeq(node) ? node.items : [node]).flatMap((item) => {
    if (!isMap(item) || item.items.length !== 1 || !item.range || source[item.range[0]] === '{') return [];
    const { key, value } = item.items[0]!;
    if (!isScalar(key) || (value !== null && !isScalar(value))) return [];
    const range = { start: start + item.range[0], end: start + item.range[0] + source.slice(item.range[0], item.range[1]).trimEnd().length };
    return [{ key: String(key.value), range }];
  });
}

function textsIn(node: unknown, start: number, isWithin = false): TextInYaml[] {
  const isAlone = isWithin && isSeq(node) && node.items.length === 1;
  return (isSeq(node) ? node.items : [node]).flatMap((item) => {
    if (isSeq(item)) return textsIn(item, start, true);
    if (!isScalar(item) || !item.range || (typeof item.value !== 'string' && typeof item.value !== 'number')) return [];
    return [{ text: unhide(String(item.value)), range: { start: start + item.range[0], end: start + item.range[1] }, isAlone }];
  });
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

/** `isInBraces`: it is about data between braces, and not about front matter. */
function yamlProblem(message: string, from: number, to: number, within: Range, isInBraces: boolean): Problem {
  const start = Math.min(Math.max(from, within.start), Math.max(within.start, within.end - 1));
  const end = Math.min(Math.max(to, start + 1), within.end);
  const what = plainYaml(message);
  return {
    code: 'invalid-yaml',
    range: { start, end },
    message: `This cannot be read as YAML: ${what}. ${isInBraces ? 'Data is written {key: value, other: value}.' : 'Write each pair on a line: `key: value`.'}`,
  };
}
