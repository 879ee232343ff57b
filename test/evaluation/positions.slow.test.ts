import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluate } from '../../server/src/evaluation/evaluate.js';
import { grounded } from '../../server/src/evaluation/grounded.js';
import { attackFramework, conditionsOf, type Framework, type Status } from '../../server/src/evaluation/framework.js';
import { frameworkOf } from '../../server/src/evaluation/from-model.js';
import { positions } from '../../server/src/evaluation/positions.js';
import { positionSemantics, type PositionSemantics } from '../../server/src/evaluation/semantics.js';
import { evaluationSettings } from '../../server/src/evaluation/settings.js';
import { mapOf } from '../support/print-map.js';
import { seeded } from '../support/seeded.js';
import { Definitions } from './fixed-point.js';
import { mapTexts } from './maps.js';
import { readFile } from '../support/corpus.js';
import { readAttacks, show } from './vectors.js';

const forever = () => true;

/** Known extensions of published frameworks: PyArg's, re-derived with an answer-set solver. */
const published: readonly (readonly [name: string, attacks: string, ...extensions: string[]])[] = [
  // grounded, complete, preferred, stable, semi-stable; stage, ideal and eager follow by their definitions
  ['reinstatement', '1>2 2>3', '{1,3}', '{1,3}', '{1,3}', '{1,3}', '{1,3}', '{1,3}', '{1,3}', '{1,3}'],
  ['simple attack', '2>1', '{2}', '{2}', '{2}', '{2}', '{2}', '{2}', '{2}', '{2}'],
  ['an even circle of two', '1>2 2>1', '{}', '{1} {2} {}', '{1} {2}', '{1} {2}', '{1} {2}', '{1} {2}', '{}', '{}'],
  ['an even circle of four', '1>2 2>3 3>4 4>1', '{}', '{1,3} {2,4} {}', '{1,3} {2,4}', '{1,3} {2,4}', '{1,3} {2,4}', '{1,3} {2,4}', '{}', '{}'],
  ['an odd circle', '1>2 2>3 3>1', '{}', '{}', '{}', '', '{}', '{1} {2} {3}', '{}', '{}'],
  ['bas1 of Carneades 4', 'a>b c>b c>d d>c d>e e>g f>e g>f', '{a}', '{a,c} {a,d,g} {a}', '{a,c} {a,d,g}', '{a,d,g}', '{a,d,g}', '{a,d,g}', '{a}', '{a,d,g}'],
  ['that of Bonzon et al. 2016', 'a>e d>a e>d c>e b>c b>a', '{b,e}', '{b,e}', '{b,e}', '{b,e}', '{b,e}', '{b,e}', '{b,e}', '{b,e}'],
];

describe('positions', () => {
  for (const [name, attacks, groundedExtension, ...expected] of published) {
    it(`of ${name}`, async () => {
      const { names, framework } = readAttacks(attacks);
      const extension = (statuses: readonly Status[]) => names.filter((_, node) => statuses[node] === 'accepted');
      assert.equal(show([extension(grounded(framework))]), groundedExtension);
      for (const [at, semantics] of positionSemantics.entries()) {
        const { found, ended } = await positions(framework, semantics, forever);
        assert.equal(ended, 'all');
        assert.equal(show(found.map(extension)), expected[at], semantics);
      }
    });
  }

  for (const [standard, weight] of [['clear', 0.3], ['beyond-doubt', 0.5]] as const) {
    it(`under ${standard} accept nothing for a reason of weight ${weight}, which is too weak for it`, async () => {
      const map = mapOf(`[A]: a {standard: ${standard}}\n  + {weight: ${weight}} [P]: p\n\n[P]\n  - [Q]: q\n\n[Q]\n  - [P]\n`);
      const framework = frameworkOf(map, evaluationSettings(map));
      const [a, p] = [framework.indexOf.get('[A]')!, framework.indexOf.get('[P]')!];
      const { found } = await positions(framework, 'preferred', forever);
      const withP = found.filter((statuses) => statuses[p] === 'accepted');
      assert.ok(withP.length > 0);
      for (const statuses of withP) assert.notEqual(statuses[a], 'accepted');
    });
  }

  it('of any map are the fixed points of its conditions', async function () {
    const small = mapTexts.map((text) => frameworkOf(mapOf(text), evaluationSettings(mapOf(text))))
      .filter((framework) => openIn(framework) > 0 && openIn(framework) <= 7);
    await fc.assert(fc.asyncProperty(small, async (framework) => {
      const complete = new Definitions(framework).complete();
      const decided = (position: readonly Status[]) => position.flatMap((status, node) => (status === 'open' ? [] : [node]));
      const isLarger = (a: readonly Status[], b: readonly Status[]) =>
        a !== b && b.every((status, node) => status === 'open' || (a[node] !== 'open' && (status === 'accepted') === (a[node] === 'accepted')));
      const decidesMore = (a: readonly Status[], b: readonly Status[]) =>
        decided(a).length > decided(b).length && decided(b).every((node) => a[node] !== 'open');
      const print = (list: readonly (readonly Status[])[]) => list.map(String).sort();
      const found = async (semantics: (typeof positionSemantics)[number]) => print((await positions(framework, semantics, forever)).found);
      assert.deepEqual(await found('complete'), print(complete));
      assert.deepEqual(await found('preferred'), print(complete.filter((each) => !complete.some((other) => isLarger(other, each)))));
      assert.deepEqual(await found('semi-stable'), print(complete.filter((each) => !complete.some((other) => decidesMore(other, each)))));
      const stable = complete.filter((each) => !each.includes('open') && isDerived(framework, each));
      assert.deepEqual(await found('stable'), print(stable));
      const stages = new Set(await found('stage'));
      for (const each of print(stable)) assert.ok(stages.has(each), `${each} is stable and no stage`);
    }), seeded(40));
  });

  it('decide what is contested either way, stages too', async () => {
    for (const semantics of ['preferred', 'stable', 'stage'] as const) assert.equal(await foundIn('[T]\n  + [S]\n  - [X]', semantics), 'S X | T S X', semantics);
  });

  it('hold no support that rests on itself alone, if they are stable', async () => {
    const text = '[P]\n  + [Q]\n\n[Q]\n  + [P]';
    assert.equal(await foundIn(text, 'preferred'), 'P Q | -');
    assert.equal(await foundIn(text, 'stable'), '-');
  });

  it('decide what is contested either way', async () => {
    assert.equal(await foundIn('[T]\n  + [S]\n  - [X]', 'preferred'), 'S X | T S X');
    assert.equal(await foundIn('[T]\n  + [S]\n  - [X]', 'stable'), 'S X | T S X');
  });

  it('accept one of two rivals, and under a standard the one that prevails', async () => {
    const rivals = (data: string) => `[A]${data}\n  + {weight: 0.8} [S]\n  >< [B]${data}\n\n[B]\n  + {weight: 0.7} [R]`;
    assert.equal(await foundIn(rivals(''), 'preferred'), 'A S R | S B R');
    assert.equal(await foundIn(rivals(''), 'stable'), 'A S R | S B R');
    assert.equal(await foundIn(rivals(' {standard: preponderance}'), 'preferred'), 'A S R');
    assert.equal(await foundIn(rivals(' {standard: clear}'), 'preferred'), 'S R');
  });

  it('of the running example of Modgil & Prakken 2013: B is out, for its subargument is defeated', async () => {
    const text = readFile('../shared/cases/verdicts/modgil-prakken.arg');
    if (text === undefined) return;
    const { map, settings } = evaluate(mapOf(text));
    const framework = frameworkOf(map, settings);
    const { found } = await positions(framework, 'preferred', forever);
    assert.equal(found.length, 2);
    for (const position of found) assert.equal(position[framework.indexOf.get('<B>')!], 'unproven');
    assert.deepEqual(found.map((position) => position[framework.indexOf.get('[p]')!]).sort(), ['accepted', 'unproven']);
  });

  it('end with what has been found when patience does', async () => {
    const pairs = Array.from({ length: 30 }, (_, at) => [[2 * at, 2 * at + 1], [2 * at + 1, 2 * at]] as const).flat();
    const { found, ended } = await positions(attackFramework(60, pairs), 'preferred', (all) => all.length < 5);
    assert.deepEqual([found.length, ended], [5, 'stopped']);
  });

  it('say when a framework is too large for the solver', async () => {
    const circles = Array.from({ length: 202 }, (_, at): [number, number] => [at, at ^ 1]);
    assert.deepEqual(await positions(attackFramework(202, circles), 'preferred', forever), { found: [], ended: 'too-large' });
    const { ended } = await positions(attackFramework(202, circles), 'preferred', (found) => found.length < 3, true);
    assert.equal(ended, 'stopped');
    const count = 340;
    const dense: [number, number][] = [];
    for (let from = 0; from < count; from++) for (let to = 0; to < count; to++) dense.push([from, to]);
    assert.deepEqual(await positions(attackFramework(count, dense), 'preferred', forever, true), { found: [], ended: 'too-large' });
  });
});

function openIn(framework: Framework): number {
  return grounded(framework).filter((status) => status === 'open').length;
}

/** What each position of a map accepts, by titles. */
async function foundIn(text: string, semantics: PositionSemantics): Promise<string> {
  const { map, settings } = evaluate(mapOf(text));
  const framework = frameworkOf(map, settings);
  const { found } = await positions(framework, semantics, forever);
  const titles = (position: readonly Status[]) => [...framework.indexOf]
    .filter(([, node]) => position[node] === 'accepted').map(([id]) => id.slice(1, -1)).join(' ') || '-';
  return found.map(titles).sort((a, b) => (a === '-' ? 1 : b === '-' ? -1 : a < b ? -1 : 1)).join(' | ');
}

/** Whether all that is accepted has support, step by step, that does not rest on itself. */
function isDerived(framework: Framework, position: readonly Status[]): boolean {
  const conditions = conditionsOf(framework);
  const derived = new Set<number>();
  for (let before = -1; before !== derived.size;) {
    before = derived.size;
    conditions.forEach(({ premises, pros, ownGround }, node) => {
      if (position[node] !== 'accepted' || !premises.every((each) => derived.has(each))) return;
      if (ownGround || pros.some((pro) => derived.has(pro.node))) derived.add(node);
    });
  }
  return position.every((status, node) => status !== 'accepted' || derived.has(node));
}
