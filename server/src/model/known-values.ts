import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import type { DataValues } from './terms.js';

/** The verdicts that a claim or argument may be expected to have: `{expect: …}`. */
export const statuses = ['accepted', 'rejected', 'unproven', 'open'] as const;

/** The proof standards, which say how much more has to speak for a claim than against it: `{standard: …}`; see docs/verdicts.md. */
export const standards = ['dialectical-validity', 'preponderance', 'clear', 'beyond-doubt'] as const;

/** The burdens of proof, which say which claims are accepted without support: `evaluation: {burden: …}` in the front matter. */
export const burdens = ['none', 'cited', 'assumption'] as const;

/** What a value may be. */
export interface KnownValue {
  readonly allows: (value: unknown) => boolean;
  /** The same in words, after *Write*. */
  readonly values: string;
  /** The words that it may be, or some of them. */
  readonly choices?: readonly string[];
  /** What the keys of a mapping are. */
  readonly below?: KnownKeys;
  /** What the values of a mapping are whose keys are free. */
  readonly each?: KnownValue;
}

/** Keys that mean something, and what their values may be. */
export type KnownKeys = ReadonlyMap<string, KnownValue>;

/** What is known of the source itself may be there as well. */
const sourceKeys: KnownValue = { allows: (value) => value !== null && typeof value !== 'boolean', values: 'the key of a source, or several in a list: [one, two]' };

/** The keys that have a meaning in the data of a claim, an argument or a relation. */
export const dataKeys: KnownKeys = new Map<string, KnownValue>([
  ['weight', { allows: isWeight, values: 'a number from 0 to 1' }],
  ['expect', oneOf(statuses)],
  ['standard', oneOf(standards)],
  ['accrue', oneOf([true, false])],
  ['prefer', { allows: isPreferenceList, values: 'titles in brackets, the preferred one first: [A, B]' }],
  ['scheme', { allows: isName, values: 'the name of a scheme' }],
  ['source', sourceKeys], ['sources', sourceKeys],
  ['uses', { allows: isListOfNumbers, values: 'the numbers of lines in a list: [1, 2]' }],
  ['note', { allows: isName, values: 'words, `note: "…"`' }],
  ...['main', 'isInMap', 'isInGroup', 'isGroup'].map((key) => [key, oneOf([true, false])] as const),
  ['story', { allows: (value: unknown) => typeof value === 'number', values: 'a number, which is its place in the story' }],
]);

/** The keys below `evaluation` in the front matter. */
export const evaluationKeys: KnownKeys = new Map([
  ['burden', oneOf(burdens)], ['standard', oneOf(standards)], ['accrue', oneOf([true, false])],
  ['prefer', { allows: isPreferenceList, values: 'titles in brackets, the preferred one first: [A, B], or a list of such lists' }],
]);

/** Tells whether `value` is a weight: a number from 0 to 1. */
export function isWeight(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** Whether `value` is a list of two titles or more, or of such lists. The numbers that titles may be are titles. */
function isPreferenceList(value: unknown): boolean {
  const isTitle = (each: unknown) => isName(each) || typeof each === 'number';
  const isList = (each: unknown): boolean => Array.isArray(each) && each.every((item) => isTitle(item) || isList(item));
  return Array.isArray(value) && isList(value) && value.flat(3).length > 1;
}

function isListOfNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every(Number.isInteger);
}

/** Whether `value` is a text or a list of such. The numbers that titles and tags may be are texts. */
export function isListOfTexts(value: unknown): boolean {
  const isText = (each: unknown) => typeof each === 'number' || typeof each === 'string' && each.trim() !== '';
  return Array.isArray(value) ? value.every(isText) : isText(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function oneOf(values: readonly (string | boolean)[]): KnownValue {
  const last = values[values.length - 1]!;
  return {
    allows: (value: unknown) => values.includes(value as string | boolean), values: `${values.slice(0, -1).join(', ')} or ${last}`,
    choices: values.map(String),
  };
}

/** A problem for each of the `known` keys that has a value which it cannot have; at the range of the key. */
export function invalidValues(values: DataValues, known: KnownKeys, rangeOf: (key: string) => Range): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, { allows, values: allowed }] of known) {
    const value = values[key];
    if (value === undefined || allows(value)) continue;
    const { start, end } = rangeOf(key);
    problems.push({ code: 'invalid-value', range: { start, end }, message: invalidMessage(key, value, allowed) });
  }
  return problems;
}

/** What is said of a value that the key cannot have. */
export function invalidMessage(key: string, value: unknown, allowed: string): string {
  return `\`${key}\` cannot be ${shown(value)}, so it is ignored. Write ${allowed}.`;
}

/** Returns `values` without those that `invalidValues` reports. */
export function validValues(values: DataValues, known: KnownKeys): DataValues {
  const valid = Object.entries(values).filter(([key, value]) => known.get(key)?.allows(value) ?? true);
  return Object.assign(Object.create(null) as Record<string, unknown>, Object.fromEntries(valid));
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  const text = typeof value === 'string' ? `“${value}”` : typeof value === 'number' ? String(value) : JSON.stringify(value) ?? String(value);
  return text.length > 40 ? 'this' : text;
}
