import { oneLine } from '../../base/one-line.js';
import { keptKey } from '../kept.js';
import type { Value } from '../value.js';
import { match, spoken, variablesOf, type Bindings } from './terms.js';

/** An argument graph of Carneades 4, checked: what it names is there. */
export interface CarneadesGraph {
  readonly title: string | undefined;
  readonly notes: string;
  readonly author: string | undefined;
  readonly references: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly arguments: ReadonlyMap<string, CarneadesArgument>;
  readonly issues: readonly Issue[];
  /** How many issues that schemes make have too many positions to be read. */
  readonly largeIssues: number;
  /** The schemes of issues that no statements match, and those that are read only in part, as they are written. */
  readonly openIssueSchemes: readonly string[];
  readonly schemes: ReadonlyMap<string, ArgumentScheme>;
  /** The expected labels of statements. */
  readonly tests: ReadonlyMap<string, Label>;
  readonly weighing: Value;
  /** How many statements say which label they have got: what an evaluation has found, and finds again. */
  readonly labelled: number;
  /** What Argmark kept of the map. */
  readonly kept: Value;
}

export type Label = 'in' | 'out' | 'undecided';

interface Statement {
  readonly id: string;
  readonly text: string;
  readonly assumed: boolean;
  /** What Argmark kept of it, see `kept.ts`. */
  readonly kept: Value;
}

export interface CarneadesArgument {
  readonly id: string;
  readonly conclusion: string;
  readonly premises: readonly string[];
  /** Roles that premises have: the texts of what they are, by role. */
  readonly roles: readonly (readonly [role: string, text: string])[];
  readonly undercutter: string | undefined;
  /** It speaks against its conclusion, which earlier versions of Carneades have words for. */
  readonly isCon: boolean;
  readonly scheme: string | undefined;
  readonly title: string | undefined;
  /** What it is said to weigh itself; a text is no number from 0 to 1. */
  readonly weight: number | string | undefined;
  readonly parameters: readonly string[];
  readonly kept: Value;
}

export interface Issue {
  readonly positions: readonly string[];
  readonly standard: string;
  readonly kept: Value | undefined;
}

export interface ArgumentScheme {
  readonly id: string;
  readonly title: string;
  readonly isBasic: boolean;
  /** It has variables, and stands for arguments that Carneades would derive. */
  readonly isTemplate: boolean;
  /** Its premises and conclusions in words. */
  readonly summary: string;
  readonly weight: Value | undefined;
  readonly meta: Value;
}

/** The schemes that are no more than a way to weigh. */
export const basicSchemes = ['linked', 'convergent', 'cumulative', 'factorized'] as const;

/** Reads an argument graph. Fails where it names what is not there. Linear. */
export function readGraph(file: Value): CarneadesGraph {
  const statements = new Map<string, Statement>();
  const language = languageOf(file.get('language'));
  const idOf = (value: Value) => normal(value.required());
  const nothing = file.get('meta').get(keptKey).get('none');
  const add = (id: string, text = spoken(id, language), assumed = false, kept = statements.get(id)?.kept ?? nothing) => {
    statements.set(id, { id, text: oneLine(text) || id, assumed: assumed || (statements.get(id)?.assumed ?? false), kept });
  };
  for (const [id, statement] of file.get('statements').entries()) {
    const words = statement.isObject ? statement.get('text').text() : statement.text();
    if (statements.has(normal(id))) statement.fail(`the statement \`${normal(id)}\` occurs here for the second time`);
    statement.skip('label');
    add(normal(id), words, statement.get('assumed').flag() === true, statement.get('meta').get(keptKey));
  }
  for (const assumption of file.get('assumptions').oneOrMore()) add(idOf(assumption), statements.get(idOf(assumption))?.text, true);
  const known = (value: Value) => {
    const id = idOf(value);
    // A predicate that the language has words for is a statement, too.
    if (!statements.has(id) && !id.includes('(') && language(`${id}/0`) === undefined) value.fail(`there is no statement \`${id}\``);
    if (!statements.has(id)) add(id);
    return id;
  };
  const argumentsById = new Map<string, CarneadesArgument>();
  for (const [id, argument] of file.get('arguments').entries()) {
    const premises = argument.get('premises');
    const named = premises.isObject ? premises.entries() : premises.oneOrMore().map((premise) => ['', premise] as const);
    const undercutter = argument.get('undercutter');
    const weight = argument.get('weight');
    argumentsById.set(id, {
      id, conclusion: known(argument.get('conclusion')),
      premises: [...new Set(named.map(([, premise]) => known(premise)))],
      roles: named.filter(([role]) => role !== '').map(([role, premise]) => [role, statements.get(known(premise))!.text]),
      undercutter: undercutter.isThere ? known(undercutter) : undefined,
      isCon: argument.get('con').flag() === true || argument.get('pro').flag() === false, scheme: argument.get('scheme').text(), title: argument.get('meta').get('title').text(),
      weight: weight.isThere ? shareIn(weight) : undefined,
      parameters: argument.get('parameters').oneOrMore().map((each) => each.words()), kept: argument.get('meta').get(keptKey),
    });
  }
  const issues = file.get('issues').entries().map(([, issue]): Issue => {
    const standard = (issue.get('standard').text() ?? 'PE').toUpperCase();
    if (!['PE', 'CCE', 'BRD'].includes(standard)) issue.get('standard').fail(`\`${standard}\` is not a standard of proof; the standards are PE, CCE and BRD`);
    const kept = issue.get('meta').get(keptKey);
    return { positions: issue.get('positions').oneOrMore().map(known), standard, kept: kept.isObject ? kept : undefined };
  });
  const made = issuesBySchemes(file.get('issue_schemes'), [...statements.keys()]);
  const tests = new Map((['in', 'out', 'undecided'] as const)
    .flatMap((label) => file.get('tests').get(label).oneOrMore().map((id) => [known(id), label] as const)));
  return {
    ...metaOf(file.get('meta')), statements, arguments: argumentsById, tests,
    references: new Map(file.get('references').entries().map(([key, fields]) => [key.replace(/[^\p{L}\p{N}_:.-]/gu, ''), textsOf(fields)])),
    issues: [...issues, ...made.issues], largeIssues: made.large, openIssueSchemes: made.open,
    schemes: new Map(schemesOf(file).map((scheme) => [scheme.id, scheme])),
    labelled: file.get('statements').entries().filter(([, statement]) => statement.isObject && statement.has('label')).length,
    weighing: file.get('weighing_functions'), kept: file.get('meta').get(keptKey),
  };
}

/** The words that a language has for a predicate, such as `expert/2`. Those that nobody asks for are told as not read. */
function languageOf(language: Value): (predicate: string) => string | undefined {
  const formats = new Map(language.entries());
  return (predicate) => formats.get(predicate)?.text();
}

function shareIn(value: Value): number | string {
  const number = value.number() ?? -1;
  return number >= 0 && number <= 1 ? number : oneLine(value.text()!);
}

/** A term without white space that means nothing. */
function normal(id: string): string {
  return oneLine(id).replace(/\s*([(),])\s*/g, '$1');
}

function metaOf(meta: Value): Pick<CarneadesGraph, 'title' | 'notes' | 'author'> {
  if (!meta.isObject) return { title: undefined, notes: '', author: undefined };
  const rest = meta.entries().filter(([key, value]) => key !== 'title' && key !== 'author' && key !== keptKey && typeof value.raw !== 'object').map(([, value]) => value.words());
  return { title: meta.get('title').text(), notes: rest.filter(Boolean).join(' '), author: meta.get('author').text() };
}

function textsOf(fields: Value): Record<string, string> {
  if (!fields.isObject) return { title: oneLine(fields.text() ?? '') };
  const names: Record<string, string> = { creator: 'author', identifier: 'url', URI: 'url' };
  return Object.fromEntries(fields.entries().filter(([, value]) => typeof value.raw !== 'object')
    .map(([key, value]) => [names[key] ?? key, value.words()]));
}

function schemesOf(file: Value): ArgumentScheme[] {
  const basic = basicSchemes.map((id): ArgumentScheme =>
    ({ id, title: id, isBasic: true, isTemplate: false, summary: '', weight: undefined, meta: file.get('meta').get('none') }));
  const own = file.get('argument_schemes').items().map((scheme): ArgumentScheme => {
    const id = scheme.get('id').required();
    const list = (key: string) => scheme.get(key).oneOrMore().map((each) => each.words());
    const [premises, conclusions] = [list('premises'), [...list('conclusions'), ...list('conclusion')]];
    const title = scheme.get('meta').get('title').text();
    const isTemplate = premises.length + conclusions.length > 0;
    const more = !isTemplate ? [] : (['assumptions', 'exceptions', 'roles', 'variables'] as const).filter((key) => list(key).length > 0).map((key) => `; ${key}: ${list(key).join(', ')}`);
    return {
      id, title: title ?? id.replaceAll('_', ' '), isBasic: false, isTemplate,
      summary: `${title === undefined ? '' : `${oneLine(title)}: `}${premises.join(', ')} → ${conclusions.join(', ')}${more.join('')}`,
      weight: scheme.get('weight').isThere ? scheme.get('weight') : undefined, meta: scheme.get('meta'),
    };
  });
  return [...basic, ...own];
}

/** Larger issues are not made of schemes, since each two positions contradict each other. */
export const mostPositions = 20;

/**
 * The issues that schemes such as `["¬Q", "Q"]` make of the statements. What matches the first pattern is at issue with what
 * matches another one with the same values of the variables that both have. In a range such as `["price(O,P1)", "...",
 * "price(O,Pn)"]`, variables that end in a digit may differ.
 */
function issuesBySchemes(
  schemes: Value, ids: readonly string[],
): { readonly issues: readonly Issue[]; readonly large: number; readonly open: readonly string[] } {
  const order = new Map(ids.map((id, at) => [id, at]));
  const issues = new Map<string, Issue>();
  /** By what they are at issue about: a list of their positions could be as long as the map. */
  const large = new Set<string>();
  const open: string[] = [];
  for (const [name, scheme] of schemes.entries()) {
    const [first = '', ...others] = scheme.oneOrMore().map((pattern) => normal(pattern.words()));
    const isRange = others.includes('...');
    const own = matches(first, ids);
    const rivals = (isRange ? [first] : others).map((pattern) => {
      const variables = variablesOf(pattern);
      const shared = [...variablesOf(first)].filter((name) => variables.has(name) && !(isRange && /\d$/.test(name)));
      const key = (bound: Bindings) => JSON.stringify(shared.map((name) => bound.get(name)));
      const byKey = new Map<string, string[]>();
      for (const [id, bound] of isRange ? own : matches(pattern, ids)) {
        const same = byKey.get(key(bound));
        if (same === undefined) byKey.set(key(bound), [id]);
        else same.push(id);
      }
      return (bound: Bindings) => byKey.get(key(bound)) ?? [];
    });
    // Of `[p, ..., q]`, the first says all; what else is in a range is not read.
    const isPartly = first === '...' || isRange && (others.length !== 2 || others[0] !== '...');
    let makesNone = true;
    for (const [id, bound] of own) {
      const found = rivals.map((of) => of(bound));
      const isLarge = found.some(({ length }) => length > mostPositions);
      const positions = isLarge ? [] : [...new Set([id, ...found.flat()])].sort((a, b) => order.get(a)! - order.get(b)!);
      if (isLarge || positions.length > mostPositions) large.add(JSON.stringify([name, found.map(([first]) => first)]));
      else if (positions.length > 1) issues.set(JSON.stringify(positions), { positions, standard: 'PE', kept: undefined });
      makesNone &&= !isLarge && positions.length < 2;
    }
    if (isPartly || makesNone) open.push(`${name}: ${[first, ...others].join(', ')}`);
  }
  return { issues: [...issues.values()], large: large.size, open };
}

function matches(pattern: string, ids: readonly string[]): (readonly [id: string, bound: Bindings])[] {
  return ids.flatMap((id) => {
    const bound = match(pattern, id);
    return bound === undefined ? [] : [[id, bound] as const];
  });
}
