import { titleOf } from '../../server/src/syntax/titles.js';

/** What a document means, of either reader, so that both can be compared as texts. */
export interface Meaning {
  readonly sections: readonly Section[];
  readonly claims: readonly Node[];
  readonly arguments: readonly (Node & { readonly lines: readonly string[] })[];
  /** As they are written. */
  readonly relations: readonly Relation[];
  /** With what follows from reconstructions. */
  readonly closure: readonly Relation[];
}

export interface Section {
  readonly name: string;
  readonly parent: string | undefined;
  readonly title: string;
  readonly level: number;
  readonly tags: readonly string[];
  readonly data: unknown;
}

export interface Node {
  readonly name: string;
  readonly texts: readonly string[];
  /** How often it is referred to without a text. */
  readonly references: number;
  readonly tags: readonly string[];
  readonly data: unknown;
  readonly section: string | undefined;
}

export interface Relation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** `[Title]` or `<Title>`; untitled ones by the line that they begin on, counted from 1. */
export function nameOf(of: 'claim' | 'argument', title: string | undefined, line: number): string {
  const inner = title === undefined ? `line ${line}` : `“${titleOf(title)}”`;
  return of === 'claim' ? `[${inner}]` : `<${inner}>`;
}

/** The normal form: a fact a line. Neither the order of facts nor white space in texts counts. */
export function print({ sections, claims, arguments: args, relations, closure }: Meaning): string {
  return [
    ...sections.map(({ name, parent, title, level, tags, data }) =>
      `section ${name} in ${parent ?? '-'}: ${level} ${JSON.stringify(text(title))} ${list(tags)} ${value(data)}`),
    ...claims.map(node).sort(),
    ...args.map((each) => [node(each), ...each.lines.map((line) => `    ${line}`)].join('\n')).sort(),
    ...relationsOf(relations),
    ...relationsOf(closure).map((line) => `=> ${line}`),
  ].join('\n');
}

function node({ name, texts, references, tags, data, section }: Node): string {
  return `${name} in ${section ?? '-'}: ${JSON.stringify(texts.map(text).sort())} +${references} ${list(tags)} ${value(data)}`;
}

function relationsOf(relations: readonly Relation[]): string[] {
  // That something supports or attacks itself says nothing, and Argdown keeps only some of these relations.
  const between = relations.filter(({ from, to }) => from !== to);
  return [...new Set(between.map(({ type, from, to }) => {
    const [one, other] = symmetric.has(type) && from > to ? [to, from] : [from, to];
    return `${one} ${type} ${other}`;
  }))].sort();
}

const symmetric = new Set(['contradiction', 'contrary']);

/** A step's line in an argument's reconstruction. */
export function inferenceLine(rules: readonly string[], data: unknown): string {
  return `by ${JSON.stringify(rules.map(text))} ${value(data)}`;
}

export function text(words: string | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

function list(tags: readonly string[]): string {
  return [...new Set(tags)].sort().map((tag) => `#${tag}`).join(' ');
}

function value(data: unknown): string {
  return JSON.stringify(plain(data) ?? {});
}

function plain(data: unknown): unknown {
  if (data instanceof Date) return data.toISOString().replace(/T00:00:00.000Z$/, '');
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]));
}
