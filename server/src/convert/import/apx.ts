import { AttackListBuilder, type ReadAttackList, type Word } from '../attack-list.js';

/**
 * Reads the format of ASPARTIX: `arg(a).` and `att(a, b).` in any order, `%` starts a comment. Total; after a fault it
 * goes on behind the next full stop. Linear.
 */
export function read(text: string): ReadAttackList {
  const list = new AttackListBuilder();
  let fact: Word[] = [];
  for (const token of tokenize(text)) {
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
  return [...text.replace(/^\ufeff/, ' ').matchAll(/%[^\r\n]*|[(),.]|"(?:[^"\\\r\n]|\\.)*"|[^\s(),.%"]+|"/g)]
    .filter(([token]) => !token.startsWith('%'))
    .map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

function readFact(list: AttackListBuilder, fact: readonly Word[], stop: Word | undefined): void {
  const [first] = fact;
  if (first === undefined) {
    if (stop) list.report('error', stop, 'Nothing stands before this full stop. Write arg(NAME). or att(FROM, TO).');
    return;
  }
  const last = fact[fact.length - 1]!;
  const predicate = first.text;
  if (predicate !== 'arg' && predicate !== 'att') {
    list.report('error', first, `\`${predicate}\` is nothing that can stand here. Write arg(NAME). or att(FROM, TO).`);
    return;
  }
  const form = predicate === 'arg' ? 'arg(NAME).' : 'att(FROM, TO).';
  const shape = fact.map(({ text }) => ('(),'.includes(text) ? text : 'x')).join('');
  if (shape !== (predicate === 'arg' ? 'x(x)' : 'x(x,x)') || fact.some(({ text }) => text === '"')) {
    list.report('error', { start: first.start, end: last.end }, `This is not of the form ${form}`);
    return;
  }
  if (stop === undefined) list.report('error', last, `The full stop behind this is missing: ${form}`);
  if (predicate === 'arg') list.declare(fact[2]!);
  else list.attack(fact[2]!, fact[4]!);
}
