import { AttackListBuilder, labelOf, type ReadAttackList, type Word } from '../attack-list.js';
import type { Content } from '../content.js';

/** Recognises facts of arguments and attacks, after comments. */
export function fits({ text }: Content): boolean {
  return /^(?:\s|%.*\n)*(?:arg|att|support)\s*\(/.test(text);
}

/**
 * Reads the format of ASPARTIX: `arg(a).` and `att(a, b).` in any order, in its dialects also `support(a, b).` and weights (`att(a, b, 0.5).`), `%` starts a comment. Total; after a fault it
 * goes on after the next full stop. Linear.
 */
export function read(text: string): ReadAttackList {
  const list = new AttackListBuilder();
  let fact: Word[] = [];
  for (const token of tokenize(text)) {
    if (token.text.startsWith('%')) {
      list.comment(token.text.replace(/^%+/, ''));
      continue;
    }
    if (token.text !== '.') {
      fact.push(token);
      continue;
    }
    readFact(list, fact, token);
    fact = [];
  }
  if (fact.length > 0) readFact(list, fact, undefined);
  return list.finish();
}

function tokenize(text: string): Word[] {
  return [...text.replace(/^\ufeff/, ' ').matchAll(/%[^\r\n]*|(?<=,\s*)\d+\.\d+(?=\s*\))|[(),.]|"(?:[^"\\\r\n]|\\.)*"|[^\s(),.%"]+|"/g)]
    .map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

function readFact(list: AttackListBuilder, fact: readonly Word[], stop: Word | undefined): void {
  const [first] = fact;
  if (first === undefined) {
    if (stop) list.report('error', stop, 'There is nothing before this full stop. Write arg(NAME). or att(FROM, TO).');
    return;
  }
  const last = fact[fact.length - 1]!;
  const form = forms.get(first.text);
  if (form === undefined) {
    list.report('error', first, `\`${first.text}\` cannot be used here. Write arg(NAME). or att(FROM, TO).`);
    return;
  }
  const shape = fact.map(({ text }) => ('(),'.includes(text) ? text : 'x')).join('');
  const isWeighted = shape === `${form.shape.slice(0, -1)},x)` && labelOf(fact.at(-2)!.text).weight !== undefined;
  if ((shape !== form.shape && !isWeighted) || fact.some(({ text }) => text === '"')) {
    list.report('error', { start: first.start, end: last.end }, `This is not of the form ${form.words}`);
    return;
  }
  if (stop === undefined) list.report('error', last, `The full stop after this is missing: ${form.words}`);
  const weight = isWeighted ? labelOf(fact.at(-2)!.text).weight : undefined;
  if (form.kind === 'argument') {
    list.declare(fact[2]!);
    if (isWeighted) list.report('warning', fact.at(-2)!, 'Arguments have no weights of their own here, so this one is left out.', 'weights of arguments');
  } else if (form.kind === 'attack') list.attack(fact[2]!, fact[4]!, weight);
  else list.support(fact[2]!, fact[4]!, weight);
}

interface Form {
  readonly kind: 'argument' | 'attack' | 'support';
  readonly shape: string;
  readonly words: string;
}

const support: Form = { kind: 'support', shape: 'x(x,x)', words: 'support(FROM, TO).' };

/** The facts, by their predicate. Supports are those of bipolar frameworks; a number at the end is a weight. */
const forms: ReadonlyMap<string, Form> = new Map([
  ['arg', { kind: 'argument', shape: 'x(x)', words: 'arg(NAME).' }], ['att', { kind: 'attack', shape: 'x(x,x)', words: 'att(FROM, TO).' }],
  ['support', support], ['supp', support], ['sup', support],
] as const);
