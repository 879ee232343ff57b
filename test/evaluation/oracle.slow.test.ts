import assert from 'node:assert/strict';
import { init, type RunFunction } from 'clingo-wasm';
import { attackFramework } from '../../server/src/evaluation/framework.js';
import { grounded } from '../../server/src/evaluation/grounded.js';
import { positions } from '../../server/src/evaluation/positions.js';
import { randomAttacks, randomNumbers } from '../support/random-framework.js';
import { seeded } from '../support/seeded.js';
import { show } from './vectors.js';

const { seed, numRuns: wanted } = seeded(50);
/** A framework with more complete extensions than this tells no more than one with fewer, and takes long. */
const most = 400;

/** Complete labellings (Caminada 2006) as an answer-set program. */
const complete = `
  1 {in(X); out(X); undec(X)} 1 :- arg(X).
  attacked(X) :- att(Y, X), in(Y).
  open(X) :- att(Y, X), not out(Y).
  :- in(X), open(X).
  :- arg(X), not open(X), not in(X).
  :- out(X), not attacked(X).
  :- attacked(X), not out(X).
  #show in/1. #show undec/1.
`;

describe('positions and the grounded interpretation', () => {
  let clingo: RunFunction;
  before(async () => { clingo = await init(); });

  it(`agree with an answer-set solver on random frameworks of 5 to 40 nodes (seed ${seed})`, async function () {
    this.timeout(Math.max(300_000, wanted * 1500));
    const random = randomNumbers(seed);
    let compared = 0;
    while (compared < wanted) {
      const count = 5 + Math.floor(random() * 36);
      const attacks = randomAttacks(count, (1 + 3 * random()) / count, random);
      const labellings = completeLabellings(clingo, count, attacks);
      if (labellings === undefined) continue;
      compared++;
      const framework = attackFramework(count, attacks);
      const extension = (statuses: readonly string[]) => [...statuses.keys()].filter((node) => statuses[node] === 'accepted').map(String);
      const context = `${count}: ${attacks.map((attack) => attack.join('>')).join(' ')}`;
      const smallest = labellings.reduce((a, b) => (b.in.length < a.in.length ? b : a));
      assert.equal(show([extension(grounded(framework))]), show([smallest.in]), `grounded ${context}`);
      const expected = {
        'complete': labellings,
        'preferred': labellings.filter((each) => !labellings.some((other) => isSubset(each.in, other.in))),
        'stable': labellings.filter(({ undec }) => undec.length === 0),
        'semi-stable': labellings.filter((each) => !labellings.some((other) => isSubset(other.undec, each.undec))),
      };
      const largestIn = (all: readonly Labelling[]) => {
        const common = labellings.filter((each) => all.every((other) => each.in.every((node) => other.in.includes(node))));
        return common.filter((each) => !common.some((other) => isSubset(each.in, other.in)));
      };
      const all = { ...expected, ideal: largestIn(expected.preferred), eager: largestIn(expected['semi-stable']) };
      for (const semantics of Object.keys(all) as (keyof typeof all)[]) {
        const { found, ended } = await positions(framework, semantics, () => true);
        assert.equal(ended, 'all');
        assert.equal(show(found.map(extension)), show(all[semantics].map((each) => each.in)), `${semantics} ${context}`);
      }
    }
  });
});

interface Labelling {
  readonly in: readonly string[];
  readonly undec: readonly string[];
}

/** `undefined`: there are too many. */
function completeLabellings(clingo: RunFunction, count: number, attacks: readonly (readonly [number, number])[]): readonly Labelling[] | undefined {
  const facts = `arg(0..${count - 1}). ${attacks.map(([from, to]) => `att(${from}, ${to}).`).join(' ')}`;
  const result = clingo(facts + complete, most + 1);
  if (result.Result === 'ERROR') throw new Error(result.Error);
  const witnesses = result.Call[0]!.Witnesses;
  if (witnesses.length > most) return undefined;
  return witnesses.map(({ Value }) => {
    const named = (name: string) => Value.flatMap((atom) => (atom.startsWith(`${name}(`) ? [atom.slice(name.length + 1, -1)] : []));
    return { in: named('in'), undec: named('undec') };
  });
}

/** Whether `a` is a proper part of `b`. */
function isSubset(a: readonly string[], b: readonly string[]): boolean {
  return a.length < b.length && a.every((each) => b.includes(each));
}
