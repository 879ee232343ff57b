import assert from 'node:assert/strict';
import { findingsIn } from '../support/findings.js';

const many = 20_000;

const repeat = (write: (index: number) => string) => Array.from({ length: many }, (_, index) => write(index)).join('');

/** Expects that a text has so many findings of these codes, and none of others. */
function counts(text: string, expected: Readonly<Record<string, number>>): void {
  const found: Record<string, number> = {};
  for (const { code } of findingsIn(text)) found[code] = (found[code] ?? 0) + 1;
  assert.deepEqual(found, expected);
}

/** Each of these takes minutes, or all memory, where a rule is not linear; the suite's time limit ends that. */
describe('a map of 20 000', () => {
  it('claims in one circle has one finding', () =>
    counts(repeat((index) => `[${index}]: x\n  + [${(index + 1) % many}]\n\n`), { 'circular-support': 1 }));

  it('claims in a chain of support has one claim that nothing supports', () =>
    counts(repeat((index) => `[${index}]: x\n  + [${index + 1}]\n\n`) + `[${many}]: x`, { 'unsupported-claim': 1 }));

  it('counterpoints, each to the one before, has one that nothing answers', () => {
    const chain = repeat((index) => `[${index}]: x #assumption\n  - [${index + 1}]\n\n`);
    counts(`[Top]: x #assumption\n  - [0]\n\n${chain}[${many}]: x #assumption`, { 'unanswered-counterpoint': 1 });
  });

  it('counterpoints to one claim has a finding for each', () => {
    const lines = repeat((index) => `  - [${index}]: x #assumption\n`);
    counts(`[A]: x #assumption\n${lines}`, { 'unanswered-counterpoint': many });
  });

  it('counterpoints to one claim, which is referred to for each, has a finding for each', () => {
    const blocks = repeat((index) => `[A]\n  - [${index}]: x #assumption\n\n`);
    counts(blocks, { 'undefined-claim': 1, 'unanswered-counterpoint': many });
  });

  it('mentions of one claim has nothing to report of them', () =>
    counts('[A]: x #assumption\n\n' + repeat((index) => `[${index}]: see @[A] #assumption\n\n`), {}));

  it('premises of one argument has a finding for each', () =>
    counts('<A>: x\n' + repeat((index) => `  & [${index}]: x\n`), { 'uncited-premise': many }));

  it('references to one title that nothing defines has one finding, which shows some of them', () => {
    const lines = repeat((index) => `[${index}]: x #assumption\n  + [Nowhere]\n\n`);
    const [finding, ...others] = findingsIn(lines);
    assert.equal(finding!.code, 'undefined-claim');
    assert.equal(finding!.related!.length, 20);
    assert.deepEqual(others, []);
  });

  it('titles that nothing defines, beside as many that are defined alike, has a finding for each', () => {
    const blocks = repeat((index) => `[Title number ${index}a]: x #assumption\n  >< [Title number ${index}b]\n\n`);
    counts(blocks, { 'undefined-claim': many });
  });

  it('letters long titles, of which each has a slip, names what is meant', () => {
    const long = 'word '.repeat(many / 5);
    const found = findingsIn(Array.from({ length: 20 }, (_, index) => `[${index} ${long}end]: x #assumption\n  >< [${index} ${long}edn]\n\n`).join(''));
    assert.deepEqual(found.map(({ code, message }) => [code, message.endsWith(`word end]? If not, define it: \`[${found.findIndex((each) => each.message === message)} ${long}edn]: …\`.`)]),
      Array.from({ length: 20 }, () => ['undefined-claim', true]));
  });

  it('wordings of one claim has a finding for each but the first', () =>
    counts(repeat((index) => `[A]: ${index} #assumption\n\n`), { 'conflicting-wordings': many - 1 }));

  it('suppressions, none of them used, has a finding for each', () => {
    const blocks = repeat(() => '// argmark-disable-next-line unsupported-claim\n[A]: x #assumption\n\n');
    counts(blocks, { 'unused-suppression': many });
  });

  it('relations from one claim to another has a finding for each but the first', () =>
    counts(`[A]: x #assumption\n\n[B]: y\n${repeat(() => '  + [A]\n')}`, { 'duplicate-relation': many - 1 }));

  it('claims that support themselves has a finding for each', () =>
    counts(repeat((index) => `[${index}]: x #assumption\n  + [${index}]\n\n`), { 'self-support': many }));

  it('lines of one reconstruction, numbered downwards, has one finding', () => {
    const lines = repeat((index) => `(${many - index}) [${index}]: x #assumption\n`);
    counts(`${lines}----\n(${many + 1}) y\n`, { 'premise-out-of-order': 1 });
  });

  it('reconstructions in one block has none where their numbers begin anew', () =>
    counts(repeat((index) => `(1) [${index}]: x #assumption\n----\n(2) [c${index}]: y\n\n`), {}));

  it('questions in one block, each to its own claim, has a finding for each', () =>
    counts(`[A]: x #assumption\n${repeat((index) => `  + [${index}]: y #assumption\n    ? z\n`)}`, { 'open-question': many }));

  it('exclusions below one long chain of entailment has none', () => {
    const chain = repeat((index) => `[${index}]: x #assumption\n  - [e${index}]: y #undeveloped\n  + [${index + 1}]\n\n`);
    counts(`===\nmodel: {mode: strict}\nrules: {unanswered-counterpoint: off}\n===\n\n${chain}[${many}]: x #assumption`, {});
  });

  it('titles that look alike has a finding for each but the first', () =>
    counts(repeat((index) => `[${'A'.repeat(index % 2)}b${' '.repeat(1)}${index >> 1}]: x #assumption\n\n`).replaceAll('[Ab', '[B'), {
      'confusable-titles': many / 2,
    }));

  it('headings, each skipping a level, has a finding for each second one', () =>
    counts(repeat((index) => `${index % 2 ? '###' : '#'} ${index}\n\n`), { 'heading-level-skipped': many / 2 }));

  it('lines of one tree, tabs and spaces in turn, has one finding', () =>
    counts(`[A]: x #assumption\n${repeat((index) => `${index % 2 ? '\t\t' : '  '}+ [${index}]: y #assumption\n`)}`, { 'tab-and-space-mix': 1 }));
});
