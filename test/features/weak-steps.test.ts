import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flips } from '../../server/src/evaluation/changes.js';
import { weakSteps } from '../../server/src/evaluation/weakest.js';
import { weakStepItems } from '../../server/src/features/weak-steps.js';
import { nodeOf } from '../../server/src/model/query.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { evaluationOf, mapTexts, sparseTexts } from '../evaluation/maps.js';
import { seeded } from '../support/seeded.js';

const always = () => true;

/** Without theses in a map there is nothing to compare. */
const someTheses = fc.subarray(['A', 'B', 'C', 'N0', 'N5'], { minLength: 2 });

/** The weak steps of a text as a person reads them. */
async function weakest(text: string): Promise<string> {
  const { steps, areMainClaims } = await weakStepItems(snapshotOf('file:///map.arg', text), always);
  return [...areMainClaims ? ['main claims'] : [], ...steps.map(({ name, because, consequence }) => `${name}: ${because}. ${consequence}`)].join('\n');
}

describe('the weakest steps', () => {
  it('are first those with which a thesis changes, then those with which other verdicts change, and last those with which nothing does', async () => {
    assert.equal(await weakest(`
[T]: t #thesis
  + [Cited]: c [@k]
  + [Chain]: c
    + [Link]: l
      + [End]: e
  + [Beside]: b
[U]: u #thesis
  + [Only]: o
`), [
      '[Only]: nothing speaks for it, and no source is cited for it. If it falls, [U] becomes unproven.',
      '[End]: nothing speaks for it, and no source is cited for it. If it falls, 2 verdicts change.',
      '[Beside]: nothing speaks for it, and no source is cited for it. If it falls, no other verdict changes.',
    ].join('\n'));
  });

  it('are, with the same hanging on them, those about which the gravest is weak, then those nearer to the thesis', async () => {
    assert.equal(await weakest(`
[T]: t #thesis
  + <Given>
    & [Premise]: p
    & [Assumed]: a #assumption
    & [Asked]: q [@k]
      ? Really?
    & [Shown]: s [@k]
      + [Below]: b
        ? How far?
`), [
      '[Premise]: nothing speaks for it, and no source is cited for it. If it falls, [T] becomes unproven, and 1 other verdict changes.',
      '[Assumed]: it is only assumed. If it falls, [T] becomes unproven, and 1 other verdict changes.',
      '[Asked]: the question “Really?” is open. If it falls, [T] becomes unproven, and 1 other verdict changes.',
      '[Below]: nothing speaks for it, and no source is cited for it; the question “How far?” is open. If it falls, no other verdict changes.',
    ].join('\n'));
  });

  it('are objections that stand, whether they attack, undercut or contradict', async () => {
    assert.equal(await weakest(`
[T]: t #thesis
  + [R]: r [@k]
    _ [Cut]: c [@k]
[U]: u #thesis
  + [S]: s [@k]
  - [Attack]: a [@k]
    - [Failed]: f [@k]
      - [Back]: b [@k]
  - [Answered]: n [@k]
    - [Answer]: w [@k]
[V]: v #thesis
  + [W]: w [@k]
  >< [Rival]: r
[Rival]
  + [Its reason]: i [@k]
`), [
      '[Attack]: it speaks against [U], and no answer has defeated it. If it falls, [U] becomes accepted.',
      '[Cut]: it undercuts [R] → [T], and nothing answers it. If it falls, [T] becomes accepted.',
      '[Rival]: it contradicts [V], and has not been defeated. If it falls, [V] becomes accepted.',
      '[Back]: it speaks against [Failed], and nothing answers it. If it falls, [U] becomes accepted, and 2 other verdicts change.',
    ].join('\n'));
  });

  it('are objections of which each alone keeps a thesis from being accepted, before those that are beside the point', async () => {
    assert.equal(await weakest(`
[T]: t #thesis
  + [R]: r [@k]
    + [S]: s [@k]
      - [Beside]: b [@k]
  - [One]: o [@k]
  - [Two]: w [@k]
    - [Answer]: a [@k]
      - [Back]: b [@k]
`), [
      '[One]: it speaks against [T], and nothing answers it. As long as it stands, [T] cannot be accepted.',
      '[Two]: it speaks against [T], and no answer has defeated it. As long as it stands, [T] cannot be accepted.',
      '[Back]: it speaks against [Answer], and nothing answers it. If it falls, 2 verdicts change.',
      '[Beside]: it speaks against [S], and nothing answers it. If it falls, 1 verdict changes.',
    ].join('\n'));
  });

  it('are what depends on itself, and what lacks the grounds that the burden of proof asks for: they matter if they are established', async () => {
    assert.equal(await weakest('[T]: t #thesis\n  + [P]: p\n    + [Q]: q\n      + [P]\n'), [
      '[P]: it depends on itself. If it is established, [T] becomes accepted, and 1 other verdict changes.',
      '[Q]: it depends on itself. If it is established, [T] becomes accepted, and 1 other verdict changes.',
    ].join('\n'));
    assert.equal(await weakest('===\nevaluation: {burden: cited}\n===\n\n[T]: t #thesis\n  + [P]: p\n'),
      '[P]: nothing speaks for it, and no source is cited for it. If it is established, [T] becomes accepted.');
  });

  it('are a thesis itself if it has no reason, and what is asked about one', async () => {
    assert.equal(await weakest('[T]: t #thesis\n\n[U]: u #thesis\n  + [R]: r [@k]\n  ? Why?\n'), [
      '[T]: nothing speaks for it, and no source is cited for it. If it falls, [T] becomes rejected.',
      '[U]: the question “Why?” is open. If it falls, no other verdict changes.',
    ].join('\n'));
  });

  it('leave out what speaks against the theses and is out, what no thesis depends on, and what yields to a preference', async () => {
    assert.equal(await weakest(`
[T]: t {prefer: [R, Weak]} #thesis
  + [R]: r [@k]
  - [Weak]: w
  - [Refuted]: u
    - [Shown]: s [@k]

[Elsewhere]: e
  - [There]: t
`), '');
  });

  it('are those of the main claims where nothing is a thesis', async () => {
    assert.equal(await weakest('[A]: a\n  + [B]: b\n\nSome prose.\n'),
      'main claims\n[B]: nothing speaks for it, and no source is cited for it. If it falls, [A] becomes unproven.');
    assert.equal(await weakest('[P]: p\n  + [Q]: q\n    + [P]\n').then((told) => told.split('\n')[1]),
      '[Q]: it depends on itself. If it is established, [P] becomes accepted.');
    assert.equal(await weakest('Some prose.\n'), 'main claims');
  });

  it('name what an objection is aimed at once for each way', async () => {
    assert.equal(await weakest('[T]: t #thesis\n  + [A]: a [@k]\n  + [B]: b [@k]\n\n[O]: o\n  -> [A]\n  -> [B]\n'),
      '[O]: it speaks against [A] and [B], and nothing answers it. If it falls, [T] becomes accepted, and 2 other verdicts change.');
  });

  it('are those that have been tried when patience ends, the nearest to the thesis', async () => {
    let tries = 0;
    const snapshot = snapshotOf('file:///map.arg', '[T]: t #thesis\n  + [A]: a [@k]\n    - [Far]: f\n  + [Near]: n\n');
    const { steps, isCut } = await weakStepItems(snapshot, () => tries++ < 1);
    assert.deepEqual([steps.map(({ id }) => id), isCut], [['[Near]'], true]);
  });

  it('never have one with which no thesis changes before one with which one does, and change what “What would change it?” says', async () => {
    let compared = 0;
    await fc.assert(fc.asyncProperty(fc.oneof(mapTexts, sparseTexts), someTheses, async (lines, theses) => {
      const text = `${lines}${theses.map((title) => `\n\n[${title}] #thesis`).join('')}\n`;
      const evaluation = evaluationOf(text);
      const { map } = evaluation;
      const { steps, areMainClaims } = await weakSteps(evaluation, () => false, always);
      assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length);
      const first = steps.findIndex(({ theses }) => theses.length === 0);
      if (first !== -1) assert.ok(steps.slice(first).every(({ theses }) => theses.length === 0));
      if (areMainClaims) return;
      const tagged = [...map.claims.keys(), ...map.arguments.keys()].filter((id) => nodeOf(map, id)!.tags.includes('thesis'));
      for (const thesis of tagged.slice(0, 2)) {
        const { sets } = await flips(evaluation, thesis, always, { most: 1 });
        for (const { changes: [change], becomes } of sets) {
          if (change!.kind !== 'give-up' && change!.kind !== 'establish') continue;
          const step = steps.find(({ id, supposed }) => id === change!.id && supposed === (change!.kind === 'give-up' ? 'falls' : 'established'));
          if (step === undefined) continue;
          compared++;
          assert.deepEqual(step.theses.filter(({ id }) => id === thesis), [{ id: thesis, becomes }]);
        }
      }
    }), seeded(60));
    assert.ok(compared > 0, String(compared));
  });
});
