import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeLists, clausesOf, grouped, groupSentence } from '../../server/src/evaluation/change-words.js';
import { flips, type Change, type ChangeSet } from '../../server/src/evaluation/changes.js';
import { evaluate } from '../../server/src/evaluation/evaluate.js';
import { conditionsOf, frameworkWith, type Condition, type Status } from '../../server/src/evaluation/framework.js';
import { explicitFrameworkOf, type MapFramework } from '../../server/src/evaluation/from-model.js';
import { german } from '../../server/src/evaluation/change-words-german.js';
import { isMove, nodeOfSubject } from '../../server/src/evaluation/subjects.js';
import { isSymmetric } from '../../server/src/model/relations.js';
import { mapOf } from '../support/print-map.js';
import { seeded } from '../support/seeded.js';
import { Definitions } from './fixed-point.js';
import { evaluationOf, mapTexts } from './maps.js';

const forever = () => true;

describe('what would change a verdict', () => {
  it('names the beginning and the end of a long way, and how much is between', () => {
    const told = (steps: number) => {
      const map = mapOf(Array.from({ length: steps }, (_, at) => `[C${at}]\n  + [C${at + 1}]\n`).join('\n'));
      return clausesOf(map, map.relations.map(({ from, to, type }) => ({ kind: 'cut-step', from, to, type })));
    };
    assert.deepEqual(told(3), ['a step of [C3] → [C2] → [C1] → [C0] is undercut']);
    assert.deepEqual(told(12), ['a step of [C12] → [C11] → [C10] → 8 more → [C1] → [C0] is undercut']);
  });

  const wordsFor = async (text: string, title?: string) => {
    const evaluation = evaluationOf(text);
    const id = title ?? [...evaluation.map.claims.keys()][0]!;
    return grouped((await flips(evaluation, id, forever)).sets).map((group) => groupSentence(evaluation.map, id, group));
  };

  const cases: readonly (readonly [what: string, text: string, ...rest: readonly [words: readonly string[]] | readonly [title: string, words: readonly string[]]])[] = [
    ['one step, where its two reasons cannot fall alone', '[T]: t\n  - [X]: x\n    + [S1]: s\n    + [S2]: s\n    _ [U]: u\n      - [V1]: v\n      - [V2]: v',
      ['[T] becomes accepted if the step [X] → [T] is undercut.']],
    ['the step from an argument with premises, which stands for the argument', '[T]\n  - <A>\n    & [P] #assumption\n',
      ['[T] becomes accepted if [P] is given up, or the step <A> → [T] is undercut.']],
    ['a contradiction', '[A]\n  + [S]\n  >< [B]\n\n[B]\n  + [R]', [
      '[A] becomes rejected if [S] is given up, or the step [S] → [A] is undercut.',
      '[A] becomes accepted if [R] is given up, or the step [R] → [B] is undercut, or [A] and [B] turn out to be compatible.']],
    ['a claim that lacks support', '===\nevaluation: {burden: cited}\n===\n[T]\n  + [S]\n', ['[T] becomes accepted if [S] is established.']],
    ['a step of a way, named once', '[T]\n  - [A]\n    + [B]\n      + [C]\n        + [D]\n  + [S]',
      ['[T] becomes accepted if [D] is given up, or a step of [D] → [C] → [B] → [A] → [T] is undercut.',
        '[T] becomes rejected if [S] is given up, or the step [S] → [T] is undercut.']],
    ['an undercut of a line that leads from a claim', '[X] #assumption\n  -> [T] #assumption\n    _ [U]', '[T]',
      ['[T] becomes rejected if [U] is given up, or [U] no longer undercuts [X] → [T].']],
    ['one of these and one of those', '[T]\n  + [A]\n    + [B]\n  + <C>\n    & [P]\n    & [Q]\n    & [R]\n',
      ['[T] becomes unproven if any of [P], [Q] and [R] is given up, or the step <C> → [T] is undercut; and [B] is given up, or a step of [B] → [A] → [T] is undercut.']],
    ['a step to a claim on the way, named by what it starts from', '<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [R]\n(4) [S]\n----\n(5) [T]\n', '[T]',
      ['[T] becomes unproven if any of [P], [Q] and [S] is given up, or the step <A> → [T] or [P] & [Q] → [R] is undercut.']],
  ];
  for (const [what, text, ...rest] of cases) {
    const [title, words] = rest.length === 1 ? [undefined, rest[0]] : rest;
    it(`is ${what}`, async () => assert.deepEqual([...await wordsFor(text, title)].sort(), [...words].sort()));
  }

  it('is told in German as well, whatever the change', async () => {
    const evaluation = evaluationOf('[X] #assumption\n  -> [T] #assumption\n    _ [U]');
    const [group] = grouped((await flips(evaluation, '[T]', forever)).sets);
    assert.equal(groupSentence(evaluation.map, '[T]', group!, german), '[T] wird verworfen, wenn [U] aufgegeben wird, oder [U] nicht mehr [X] → [T] entkräftet.');
  });

  it('names an argument by its step where changes are listed one by one', async () => {
    const evaluation = evaluationOf('[T]\n  & [P] #assumption\n  & [Q]\n\n[Q]\n  + [V]\n');
    const lists = changeLists(evaluation.map, '[T]', (await flips(evaluation, '[T]', forever)).sets);
    assert.deepEqual(lists.map(({ ways }) => ways), [['[V] is given up', '[P] is given up', 'the step [V] → [Q] is undercut', 'the step [P] & [Q] → [T] is undercut']]);
  });

  it('may be to establish a rival, which excludes it whatever it weighs', async () => {
    const evaluation = evaluationOf([
      '<I>', '', '(1) [B]', '----', '  + [F] {standard: preponderance, accrue: true}', '(2) [A]', '(3) [A]', '----', '  + [A]', '(4) [D]', '', '  >< [F]', '',
      '<G>', '', '(1) [D]', '----', '  - [C]', '(2) [F]', '(3) [A]', '----', '  + {weight: 0} <H>', '(4) [B]', ''].join('\n'));
    const { sets } = await flips(evaluation, '[F]', forever);
    assert.ok(sets.some(({ changes, becomes }) => becomes === 'rejected' && JSON.stringify(changes) === '[{"kind":"establish","id":"[D]"}]'));
  });

  it('is found whole, and as small as can be, in any map', async function () {
    this.timeout(300_000);
    await fc.assert(fc.asyncProperty(mapTexts, fc.nat(), async (text, pick) => {
      const map = mapOf(text);
      const evaluation = evaluate(map);
      const ids = [...map.claims.keys(), ...map.arguments.keys()];
      fc.pre(ids.length > 0);
      const id = ids[pick % ids.length]!;
      const framework = explicitFrameworkOf(map, evaluation.settings);
      const all = everyChange(framework, new Definitions(framework).grounded(), framework.indexOf.get(id)!);
      fc.pre(all.length <= 25);
      const { sets } = await flips(evaluation, id, forever, { most: 2 });
      // Two steps of an argument to the same claim are named alike.
      assert.deepEqual(new Set(told(sets)), new Set(sets.map(print)), 'groups tell the same sets');
      assert.deepEqual(sets.map(print).sort(), smallest(framework, all, id, evaluation.verdicts.get(id)!.status));
    }), seeded(200));
  });
});

const print = ({ changes, becomes }: Pick<ChangeSet, 'changes' | 'becomes'>) => `${changes.map((change) => JSON.stringify({ ...change, starts: undefined })).sort().join(' ')} ${becomes}`;

/** The sets that groups stand for. */
function told(sets: readonly ChangeSet[]): readonly string[] {
  const pick = (parts: readonly (readonly Change[])[]): readonly (readonly Change[])[] => (parts.length === 0 ? [[]]
    : parts[0]!.flatMap((change) => pick(parts.slice(1)).map((rest) => [change, ...rest])));
  return grouped(sets).flatMap(({ becomes, parts }) => pick(parts).map((changes) => print({ changes, becomes }))).sort();
}

interface Possible {
  readonly change: Change;
  readonly nodes: readonly number[];
  readonly becomes: 'accepted' | 'rejected';
}

/** Whatever could be otherwise in the whole map, also where the target does not depend on it. */
function everyChange(framework: MapFramework, statuses: readonly Status[], target: number): readonly Possible[] {
  const { subjects } = framework;
  const conditions = conditionsOf(framework);
  const seen = new Map<unknown, number[]>();
  const possible: Possible[] = [];
  subjects.forEach((subject, node) => {
    const { id } = nodeOfSubject(subject);
    if (!isMove(subject)) {
      if (node === target) return;
      const { premises, ownGround, pros } = conditions[node]!;
      const isOut = (each: number) => !['accepted', 'open'].includes(statuses[each]!);
      if (premises.length > 0) possible.push({ change: { kind: 'undercut', id }, nodes: [node], becomes: 'rejected' });
      else if (ownGround && statuses[node] !== 'rejected') possible.push({ change: { kind: 'give-up', id }, nodes: [node], becomes: 'rejected' });
      else if (statuses[node] === 'unproven' && !ownGround && pros.every((pro) => isOut(pro.node))) {
        possible.push({ change: { kind: 'establish', id }, nodes: [node], becomes: 'accepted' });
      }
      return;
    }
    if (subject.kind === 'preference') return;
    const key = subject.kind === 'step' ? subject : isSymmetric(subject.relation)
      ? [subject.relation.from, subject.relation.to].sort().join(' ') : subject.relation;
    const known = seen.get(key);
    if (known) {
      known.push(node);
      return;
    }
    const nodes = [node];
    seen.set(key, nodes);
    possible.push({
      nodes, becomes: 'rejected', change: subject.kind === 'step'
        ? { kind: 'cut-step', from: id, to: map(subject), type: 'support' }
        : {
          kind: 'cut-step', from: subject.relation.from, to: subject.relation.to, type: subject.relation.type,
          ...subject.relation.undercuts && { cuts: [subject.relation.undercuts.from, subject.relation.undercuts.to] as const },
        },
    });
  });
  return possible;

  function map(step: { readonly by: MapFramework['subjects'][number]; readonly step: number }): string {
    const argument = nodeOfSubject(step.by);
    return argument.kind === 'argument' ? argument.steps[step.step]!.conclusion!.claim : '';
  }
}

/** All sets of the smallest size, up to two, that give `id` another status. */
function smallest(
  framework: MapFramework, all: readonly Possible[], id: string, before: Status,
): readonly string[] {
  const conditions = conditionsOf(framework);
  const after = (picked: readonly Possible[]): Status => {
    const changed: Condition[] = [...conditions];
    for (const { nodes, becomes } of picked) for (const node of nodes) changed[node] = { ...changed[node]!, fixed: becomes };
    return new Definitions(frameworkWith(changed)).grounded()[framework.indexOf.get(id)!]!;
  };
  const ones = all.map((each) => [each]);
  const twos = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]));
  for (const sets of [ones, twos]) {
    const found = sets.flatMap((picked) => (after(picked) === before ? [] : [print({ changes: picked.map(({ change }) => change), becomes: after(picked) })]));
    if (found.length > 0) return found.sort();
  }
  return [];
}
