import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluate } from '../../server/src/evaluation/evaluate.js';
import { frameworkOf } from '../../server/src/evaluation/from-model.js';
import { grounded } from '../../server/src/evaluation/grounded.js';
import { affectedBy } from '../../server/src/evaluation/reevaluate.js';
import { nodeOf } from '../../server/src/model/query.js';
import { isSymmetric } from '../../server/src/model/relations.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { mapOf } from '../support/print-map.js';
import { seeded } from '../support/seeded.js';
import { Definitions } from './fixed-point.js';
import { mapTexts, verdictsOf } from './maps.js';

const runs = seeded(500);

describe('verdicts', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['leave an attack on itself open', '[A]\n  - [A]', '[A] open'],
    ['leave support by itself open', '[A]\n  + [A]', '[A] open'],
    ['leave support in a circle open', '[P]\n  + [Q]\n\n[Q]\n  + [P]', '[P] open\n[Q] open'],
    ['accept a circle that has support from outside', '[P]\n  + [Q]\n\n[Q]\n  + [P]\n  + [R]', '[P] accepted\n[Q] accepted\n[R] accepted'],
    ['leave an odd circle of attacks open', '[A]\n  - [B]\n    - [C]\n      - [A]', '[A] open\n[B] open\n[C] open'],
    ['leave an even circle of attacks open', '[A]\n  - [B]\n    - [A]', '[A] open\n[B] open'],
    ['let one attack defeat all', '[X]\n\n[A]\n  - [X]\n[B]\n  - [X]\n\n<C>\n  - [X]', '[X] accepted\n[A] rejected\n[B] rejected\n<C> rejected'],
    ['give a contested claim no standing', '[A]\n  + [P]\n  - [C]', '[A] open\n[P] accepted\n[C] accepted'],
    ['take no loss of support for a refutation', '[A]\n  + [P]\n    - [X]', '[A] unproven\n[P] rejected\n[X] accepted'],
    ['cut the step that an undercut names, and no claim', '[A]\n  + [P]\n    _ [X]\n\n[B]\n  + [P]', '[A] unproven\n[P] accepted\n[X] accepted\n[B] accepted'],
    ['restore a step whose undercut is undercut', '[A]\n  + [P]\n    _ [X]\n      _ [Y]', '[A] accepted\n[P] accepted\n[X] accepted\n[Y] accepted'],
    ['aim an undercut of a premise at its argument', '[A]\n  + <G>\n    & [P]\n      _ [X]', '[A] unproven\n[P] accepted\n[X] accepted\n<G> rejected'],
    ['aim an undercut below a claim that takes no step at the steps to it', '[A]\n  + [P]\n  _ [X]', '[A] unproven\n[P] accepted\n[X] accepted'],
    ['pass over lines that say nothing yet', '[A]\n  + \n  - ', '[A] accepted'],
    ['take no answer to a question for a reason', '[A]\n  & [P]\n    - [X]\n  ? Is it?\n    + [Q]', '[A] unproven\n[P] rejected\n[X] accepted\n[Q] accepted'],
    ['take an answer against for an objection', '[A]\n  ? Is it?\n    - [Q]', '[A] rejected\n[Q] accepted'],
    ['keep an assumption whose support fails', '[A] #assumption\n  + [P]\n    - [X]', '[A] accepted\n[P] rejected\n[X] accepted'],
    ['keep a cited claim whose support fails', '[A]: a [@k]\n  + [P]\n    - [X]', '[A] accepted\n[P] rejected\n[X] accepted'],
    ['keep no cited thesis whose support fails', '[A]: a [@k] #thesis\n  + [P]\n    - [X]', '[A] unproven\n[P] rejected\n[X] accepted'],
    ['let contradictions attack both ways', '[A]\n  >< [B]\n\n[B]\n  - [C]', '[A] accepted\n[B] rejected\n[C] accepted'],
    ['let strict contraries attack both ways', '===\nmodel: {mode: strict}\n===\n[A]\n  - [B]\n\n[B]\n  - [C]\n  + [D]\n\n[C]\n  - [D]', '[A] open\n[B] open\n[C] open\n[D] open'],
    ['leave an attacked sketch with support contested', '[T]\n  + <G>: gist\n    + [P]\n    - [C]', '[T] open\n[P] accepted\n[C] accepted\n<G> open'],
  ];
  for (const [behaviour, text, expected] of cases) {
    it(behaviour, () => {
      const lines = expected.split('\n');
      assert.equal(verdictsOf(text, lines.map((line) => line.replace(/ \w+$/, ''))), expected);
    });
  }

  it('let each step of a reconstruction carry its own conclusion', () => {
    const text = (undercut: string) => `<G>\n\n(1) [A]\n----\n${undercut}(2) [B]\n(3) [C]\n----\n(4) [D]\n`;
    const only = ['[B]', '[D]', '<G>'];
    assert.equal(verdictsOf(text(''), only), '[B] accepted\n[D] accepted\n<G> accepted');
    assert.equal(verdictsOf(text('  _ [X]\n'), only), '[B] unproven\n[D] unproven\n<G> unproven');
    assert.equal(verdictsOf(`${text('').replace('(4)', '  _ [X]\n(4)')}`, only), '[B] accepted\n[D] unproven\n<G> rejected');
  });

  it('let a step start from the lines that it uses', () => {
    const text = (uses: string, ofConclusion = '') =>
      `<G>\n\n(1) [A]\n(2) [B]\n  - [X]\n--\nRule ${uses}\n--\n(3) [C] ${ofConclusion}\n(4) [D]\n----\n(5) [E]\n`;
    assert.equal(verdictsOf(text(''), ['[C]']), '[C] unproven');
    assert.equal(verdictsOf(text('{uses: [1]}'), ['[C]', '<G>']), '[C] accepted\n<G> rejected');
    assert.equal(verdictsOf(text('', '{uses: [1]}'), ['[C]', '<G>']), '[C] accepted\n<G> rejected');
    assert.equal(verdictsOf(text('{uses: [2]}', '{uses: [1]}'), ['[C]']), '[C] unproven');
  });

  it('ask for grounds as the burden of proof says', () => {
    const text = (burden: string) => `===\nevaluation: {burden: ${burden}}\n===\n[A]: a\n\n[B]: b [@k]\n\n[C]: c #assumption\n\n<G>: gist\n`;
    assert.equal(verdictsOf(text('none')), '[A] accepted\n[B] accepted\n[C] accepted\n<G> accepted');
    assert.equal(verdictsOf(text('cited')), '[A] unproven\n[B] accepted\n[C] accepted\n<G> unproven');
    assert.equal(verdictsOf(text('assumption')), '[A] unproven\n[B] unproven\n[C] accepted\n<G> unproven');
  });

  it('weigh under a proof standard', () => {
    const text = (standard: string, pro: number, con: number) =>
      `[A] {standard: ${standard}}\n  + {weight: ${pro}} [P]\n  - {weight: ${con}} [C]`;
    const verdict = (standard: string, pro: number, con: number) => verdictsOf(text(standard, pro, con), ['[A]']);
    assert.equal(verdict('preponderance', 0.6, 0.5), '[A] accepted');
    assert.equal(verdict('preponderance', 0.5, 0.5), '[A] unproven');
    assert.equal(verdict('preponderance', 0.4, 0.5), '[A] rejected');
    assert.equal(verdict('clear', 0.9, 0.35), '[A] accepted');
    assert.equal(verdict('clear', 0.9, 0.5), '[A] unproven');
    assert.equal(verdict('beyond-doubt', 0.9, 0.35), '[A] unproven');
    assert.equal(verdict('beyond-doubt', 0.9, 0.25), '[A] accepted');
    assert.equal(verdict('dialectical-validity', 1, 0.1), '[A] open');
  });

  it('ignore values that mean nothing', () => {
    assert.equal(verdictsOf('[A] {standard: preponderance}\n  + {weight: 2} [P]\n  - {weight: x} [C]', ['[A]']), '[A] unproven');
  });

  it('take ten thousand steps of any kind without running out of stack', () => {
    const count = 10_000;
    const line = (sigil: string) => (at: number) => `[${at}]\n  ${sigil} [${at + 1}]\n`;
    for (const sigil of ['+', '-']) {
      assert.equal(verdictsOf(Array.from({ length: count }, (_, at) => line(sigil)(at)).join('\n'), ['[0]']), '[0] accepted');
    }
    const undercuts = `[0]\n  + [1]\n${Array.from({ length: count }, (_, at) => `    _ [${at}]\n`).join('')}`;
    assert.equal(verdictsOf(undercuts, ['[0]']), '[0] unproven');
    const nested = `[T]\n+ [S]\n${Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at + 1)}_ [${at}]`).join('\n')}`;
    assert.equal(verdictsOf(nested, ['[T]', '[S]']), '[T] accepted\n[S] accepted');
  });

  it('are a fixed point of the conditions, and the least one', () => {
    fc.assert(fc.property(mapTexts, (text) => {
      const map = mapOf(text);
      const framework = frameworkOf(map, evaluate(map).settings);
      assert.deepEqual(grounded(framework), new Definitions(framework).grounded());
    }), runs);
  });

  it('accept one rival at most', () => {
    fc.assert(fc.property(mapTexts, (text) => {
      const { map, verdicts } = evaluate(mapOf(text));
      for (const { type, from, to, undercutBy, data } of map.relations) {
        if (!isSymmetric({ type }) || from === to || undercutBy.length > 0 || data['weight'] === 0) continue;
        const both = [from, to].map((id) => verdicts.get(id)!.status);
        const says = [from, to].every((id) => nodeOf(map, id)!.title !== undefined && nodeOf(map, id)!.data['weight'] !== 0);
        if (says) assert.notDeepEqual(both, ['accepted', 'accepted'], `${from} >< ${to}`);
      }
    }), runs);
  });

  it('never fall when something that speaks for them weighs more', () => {
    const rank = { rejected: 0, unproven: 1, open: 2, accepted: 3 } as const;
    const weight = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
    // A line of weight 0 is none; that a claim rests on a reason at all, and is not taken as given, may lower it.
    const some = fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10);
    const standard = fc.constantFrom('preponderance', 'clear', 'beyond-doubt');
    fc.assert(fc.property(standard, standard, weight, weight, weight, some, some, (one, other, pro, con, rival, least, more) => {
      const verdict = (heavy: number) => evaluate(mapOf([
        `[T] {standard: ${one}}`, `  + {weight: ${pro}} [P]`, `  + {weight: ${heavy}} [Q]`, `  - {weight: ${con}} [C]`, '  >< [R]', '',
        `[R] {standard: ${other}}`, `  + {weight: ${rival}} [S]`,
      ].join('\n'))).verdicts.get('[T]')!.status;
      assert.ok(rank[verdict(Math.max(least, more))] >= rank[verdict(Math.min(least, more))]);
    }), runs);
  });

  it('count a weight of 0 for nothing, whatever the standard', () => {
    for (const standard of ['dialectical-validity', 'preponderance', 'clear', 'beyond-doubt']) {
      assert.equal(verdictsOf(`[T] {standard: ${standard}}\n  - {weight: 0} [X]`, ['[T]']), '[T] accepted');
      assert.equal(verdictsOf(`[T] {standard: ${standard}}\n  - [X] {weight: 0}`, ['[T]']), '[T] accepted');
      assert.equal(verdictsOf(`[T] {standard: ${standard}}\n  + [S]\n    _ {weight: 0} [U]`, ['[T]']), '[T] accepted');
    }
  });

  it('weigh a line without a weight neither above nor below all others', () => {
    const text = (pro: string, con: string) => `[T] {standard: preponderance}\n  + ${pro}[S]\n  - ${con}[X]`;
    assert.equal(verdictsOf(text('{weight: 0.9} ', ''), ['[T]']), '[T] accepted');
    assert.equal(verdictsOf(text('{weight: 0.3} ', ''), ['[T]']), '[T] rejected');
    assert.equal(verdictsOf(text('', ''), ['[T]']), '[T] unproven');
  });

  it('count a relation that is written twice once, with its greatest weight', () => {
    assert.equal(verdictsOf('[T] {standard: preponderance}\n  + {weight: 0.3} [B]\n  + {weight: 0.9} [B]\n  - {weight: 0.5} [X]', ['[T]']), '[T] accepted');
    assert.equal(verdictsOf('[T]\n  + [B]\n    _ [U]\n\n[B]\n  +> [T]', ['[T]']), '[T] unproven');
  });

  it('count an undercut that is written twice once, cut by whatever cuts one of the two', () => {
    const text = '<A>: a\n  _ [U]: u\n\n[T]: t\n  - <A>\n    _ [U]\n      _ [X]: x\n';
    assert.equal(verdictsOf(text, ['[T]', '<A>']), '[T] rejected\n<A> accepted');
    assert.equal(verdictsOf(text.replace('_ [X]', '_ {weight: 0} [X]'), ['[T]', '<A>']), '[T] accepted\n<A> rejected');
  });

  it('weigh the source of a rival that has no standard itself', () => {
    const text = (mark: string) => `[A]: a [@k] {standard: preponderance}\n  >< [B]: b ${mark}\n`;
    for (const mark of ['[@k]', '#assumption']) assert.equal(verdictsOf(text(mark), ['[A]', '[B]']), '[A] rejected\n[B] accepted');
    assert.equal(verdictsOf(text('{weight: 0.5}'), ['[A]', '[B]']), '[A] accepted\n[B] rejected');
  });

  it('are computed anew only where an edit reaches', () => {
    const map = mapOf('[T]\n  + [A]\n    - [B]\n\n[Other]\n  + [Fact]\n  - [B]');
    assert.deepEqual([...affectedBy(map, ['[A]'])].sort(), ['[A]', '[T]']);
    assert.deepEqual([...affectedBy(map, ['[Fact]'])].sort(), ['[Fact]', '[Other]']);
    assert.deepEqual([...affectedBy(map, ['[B]'])].sort(), ['[A]', '[B]', '[Other]', '[T]']);
  });

  it('beyond a claim that stays what it is stay the same objects, however long the way', () => {
    const text = Array.from({ length: 600 }, (_, at) => `[C${at}]: c\n  + [C${at + 1}]\n`).join('\n');
    const before = snapshotOf('file:///test.arg', text);
    const { verdicts } = before.evaluation;
    const first = verdicts.get('[C0]')!;
    const end = before.text.split('\n').length - 1;
    const at = { start: { line: end, character: 0 }, end: { line: end, character: 0 } };
    const supported = before.changed(1, [{ range: at, text: '    + [New]\n' }]);
    assert.equal(supported.evaluation.verdicts.get('[C0]'), first);
    const attacked = supported.changed(2, [{ range: at, text: '    - [Other]\n      + [Reason]\n' }]);
    assert.equal(attacked.evaluation.verdicts.get('[C0]')!.status, 'open');
    const answered = attacked.changed(3, [{ range: at, text: '    - [Other]\n      - [Answer]\n' }]);
    assert.equal(answered.evaluation.verdicts.get('[C0]')!.status, evaluate(answered.map).verdicts.get('[C0]')!.status);
  });

  it('that stay the same stay the same objects, and words change none', () => {
    const before = snapshotOf('file:///test.arg', '[A]: one\n  - [B]: two\n\n[C]: three\n');
    const { verdicts } = before.evaluation;
    const worded = before.changed(1, [{ range: { start: { line: 1, character: 10 }, end: { line: 1, character: 10 } }, text: 'x' }]);
    assert.equal(worded.evaluation.verdicts, verdicts);
    const attacked = worded.changed(2, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '    - [D]\n' }]);
    assert.equal(attacked.evaluation.verdicts.get('[C]'), verdicts.get('[C]'));
    assert.notEqual(attacked.evaluation.verdicts.get('[B]'), verdicts.get('[B]'));
  });

  it('follow an undercut from one inference line to another', () => {
    const text = '<G>\n\n(1) [A]\n----\n(2) [B]\n(3) [X]\n----\n  _ [X]\n(4) [D]\n';
    const before = snapshotOf('file:///test.arg', text);
    assert.equal(before.evaluation.verdicts.get('[B]')?.status, 'accepted');
    const line = (number: number) => ({ line: number, character: 0 });
    const after = before.changed(1, [
      { range: { start: line(7), end: line(8) }, text: '' }, { range: { start: line(4), end: line(4) }, text: '  _ [X]\n' },
    ]);
    assert.equal(after.evaluation.verdicts.get('[B]')?.status, 'unproven');
  });
});
