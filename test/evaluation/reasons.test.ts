import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceFor } from '../../server/src/evaluation/reason-words.js';
import { sentencesIn } from '../../server/src/evaluation/sentences.js';
import { seeded } from '../support/seeded.js';
import { evaluationOf, mapTexts } from './maps.js';

const sentence = (text: string, id: string) => sentenceFor(evaluationOf(text), id);

const both = (text: string, id: string) => [sentence(text, id), sentencesIn('de').verdict(evaluationOf(text), id)];

describe('the reason of a verdict in words', () => {
  it('names what carries a claim: reasons, sources, assumptions', () => {
    assert.deepEqual(both('[T]: t [@k]\n  + [A]: a [@k]\n', '[T]'), [
      '[T] is accepted because [A] supports it, and a source is cited for it.',
      '[T] ist angenommen, denn dafür spricht [A], und eine Quelle ist dafür zitiert.',
    ]);
    assert.deepEqual(both('[T]: t #assumption\n  + [A]: a [@k]\n  - [X]: x\n    - [X]\n', '[T]'), [
      '[T] is open because [A] speaks for it, and it is assumed, and [X], which speaks against it, is open.',
      '[T] ist offen, denn dafür spricht [A], und es ist als Annahme gesetzt, und was dagegen spricht, [X], ist offen.',
    ]);
    assert.equal(sentence('<G>: g [@k]\n  & [P]: p [@k]\n  + [A]: a [@k]\n', '<G>'),
      '<G> is accepted because its premise [P] is accepted, and [A] supports it, and a source is cited for it.');
    assert.equal(sentence('[T]: t [@k]\n  - [X]: x [@k]\n', '[T]'),
      '[T] is rejected because [X] speaks against it; a cited source counts only where no reason stands against it.');
    assert.equal(sentence('[T]: t [@k] {standard: preponderance}\n  - {weight: 0.3} [X]: x [@k]\n', '[T]'),
      '[T] is accepted because the source cited for it outweighs [X] on the preponderance of the evidence.');
  });

  it('says what is taken as given', () => {
    assert.deepEqual(both('[T]: t\n  + [A]: a\n  + [B]: b [@k]\n  + [C]: c #assumption\n', '[T]'), [
      '[T] is accepted because [B], [C] (assumed) and [A] (taken as given) support it.',
      '[T] ist angenommen, denn dafür sprechen [B], [C] (als Annahme gesetzt) und [A] (vorausgesetzt).',
    ]);
    assert.deepEqual(both('[T]: t\n  + [A]: a\n  + [B]: b\n  + [C]: c [@k]\n', '[T]'), [
      '[T] is accepted because [C], [A] and [B] (the last two taken as given) support it.',
      '[T] ist angenommen, denn dafür sprechen [C], [A] und [B] (die letzten zwei vorausgesetzt).',
    ]);
    assert.deepEqual(both('[T]: t\n  + [A]: a\n  + [B]: b\n  + [C]: c\n', '[T]'), [
      '[T] is accepted because [A], [B] and [C] (all taken as given) support it.',
      '[T] ist angenommen, denn dafür sprechen [A], [B] und [C] (alle vorausgesetzt).',
    ]);
    assert.equal(sentence('[T]: t\n  & [P]: p\n  & [Q]: q [@k]\n', '[T]'), '[T] is accepted because [P] (taken as given) & [Q] support it.');
    assert.equal(sentence('[T]: t\n  & [P]: p\n', '[T]'), '[T] is accepted because the argument from [P] (taken as given) supports it.');
  });

  it('names what fails and what is open beside what decides, of both sides', () => {
    const text = '[T]: t\n  + [A]: a [@k]\n  + [B]: b\n    - [X]: x [@k]\n  + <C>: c\n    & [P]: p\n    _ [X]\n  + [L]: l\n    - [L]\n  - [Y]: y\n    - [X]\n';
    assert.deepEqual(both(text, '[T]'), [
      '[T] is accepted because [A] supports it. The support [B] is rejected, and the support [L] is open, and the support <C> is undercut by [X]. '
        + 'The objection [Y] is rejected.',
      '[T] ist angenommen, denn dafür spricht [A]. Die Stütze [B] ist verworfen, und die Stütze [L] ist offen, und die Stütze <C> wird durch [X] entkräftet. '
        + 'Der Einwand [Y] ist verworfen.',
    ]);
    assert.equal(sentence(`${text}  - [Z]: z [@k]\n`, '[T]'),
      '[T] is open because [A] speaks for it and [Z] against it. The support [B] is rejected, and the support [L] is open, and the support <C> is undercut '
        + 'by [X]. The objection [Y] is rejected.');
    assert.equal(sentence('[T]: t\n  + [B]: b\n    - [X]: x [@k]\n  - [X]\n  - [L]: l\n    - [L]\n', '[T]'),
      '[T] is rejected because [X] speaks against it. The support [B] is rejected. The objection [L] is open.');
    assert.equal(sentence('[T]: t\n  + [L]: l\n    - [L]\n  + [B]: b\n    - [X]: x [@k]\n', '[T]'),
      '[T] is open because only [L], which is open, speaks for it. The support [B] is rejected.');
  });

  it('names everything that breaks an argument', () => {
    assert.deepEqual(both('<G>: g\n  & [P]: p\n    - [X]: x\n  & [L]: l\n    - [L]\n  _ [U]: u\n  - [Y]: y [@k]\n  + [A]: a\n', '<G>'), [
      '<G> is rejected because its premise [P] is rejected, and [U] (taken as given) undercuts it, and [Y] speaks against it. '
        + 'Its premise [L] is open. [A] (taken as given) speaks for it.',
      '<G> ist verworfen, denn die Prämisse [P] ist verworfen, und [U] (vorausgesetzt) entkräftet es, und dagegen spricht [Y]. '
        + 'Die Prämisse [L] ist offen. Dafür spricht [A] (vorausgesetzt).',
    ]);
    assert.equal(sentence('[T]: t\n  & [P]: p\n  & [L]: l\n    - [L]\n', '[T]'), '[T] is open because its only support, [P] & [L], rests on [L], which is open.');
  });

  it('stays short with many', () => {
    const many = (count: number, below: string) => Array.from({ length: count }, (_, at) => `  + [R${at}]: r\n${at % 2 === 0 ? below : ''}`).join('');
    assert.deepEqual(both(`[T]: t\n${many(24, '')}`, '[T]'), [
      '[T] is accepted because [R0], [R1], [R2], [R3] and 20 more (24 of them taken as given) support it.',
      '[T] ist angenommen, denn dafür sprechen [R0], [R1], [R2], [R3] und 20 weitere (davon 24 vorausgesetzt).',
    ]);
    assert.equal(sentence(`[T]: t\n${many(24, '    - [X]\n')}\n[X]: x\n`, '[T]'),
      '[T] is accepted because [R1], [R3], [R5], [R7] and 8 more (12 of them taken as given) support it. The supports [R0], [R2], [R4], [R6] and 8 more are rejected.');
    assert.equal(sentence(`[T]: t\n${many(24, '    _ [X]\n')}\n[X]: x\n`, '[T]'),
      '[T] is accepted because [R1], [R3], [R5], [R7] and 8 more (12 of them taken as given) support it. The supports [R0], [R2], [R4], [R6] and 8 more fail.');
  });

  it('names what a claim depends on itself through', () => {
    assert.equal(sentence('[P]: p\n  - [P]', '[P]'), '[P] is open because it depends on itself.');
    assert.equal(sentence('[P]: p\n  - [Q]: q\n    - [P]', '[P]'), '[P] is open because it depends on itself through [Q].');
  });

  it('names of a step of an argument what it starts from, and not the argument that it leads to', () => {
    const text = '<A>\n\n(1) [P]: p\n(2) [Q]: q\n  - [X]: x\n----\n(3) [R]: r\n(4) [S]: s\n----\n(5) [C]: c\n';
    assert.equal(sentence(text, '[R]'), '[R] is unproven because its only support, [P] & [Q], falls with [Q], which is rejected.');
    assert.equal(sentence(text.replace('  - [X]: x\n', ''), '[R]'), '[R] is accepted because [P] & [Q] (both taken as given) support it.');
    assert.equal(sentence(text.replace('\n----\n(3)', '\n----\n  _ [U]: u\n(3)').replace('  - [X]: x\n', ''), '[R]'),
      '[R] is unproven because its only support, [P] & [Q], is undercut by [U] (taken as given).');
  });

  it('names of an argument in several steps the premises of the last one, and what the claims drawn before do not account for', () => {
    const text = '<A>: a\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [R]: r\n(4) [S]: s\n----\n(5) [C]: c\n';
    assert.equal(sentence(text, '<A>'), '<A> is accepted because its premises [R] and [S] (taken as given) are accepted.');
    assert.equal(sentence(`${text}\n[Q]\n  - [X]: x\n`, '<A>'), '<A> is rejected because its premise [Q] is rejected, and its premise [R] is unproven.');
    assert.equal(sentence(`${text}\n[R]\n  + [O]: o\n`, '<A>'), '<A> is accepted because its premises [R], [P], [Q] and [S] (the last three taken as given) are accepted.');
    assert.equal(sentence(`${text}\n[Q]\n  - [X]: x\n    - [X]\n`, '<A>'), '<A> is open because its premise [R] is open.');
  });

  it('does not read like a circle', () => {
    const rivals = '[A]: a\n  + [P]: p\n  >< [B]: b #assumption\n\n[B]\n  - [C]: c\n';
    assert.equal(sentence(rivals, '[B]'), '[B] is rejected because [C] (taken as given) speaks against it; an assumption counts only where no reason stands against it.');
    assert.equal(sentence(rivals, '[A]'), '[A] is accepted because [P] (taken as given) supports it. The objection [B] is rejected.');
    const weighed = '===\nevaluation: {standard: preponderance}\n===\n[A]: a\n  + {weight: 0.8} [P]: p\n  >< [B]: b\n\n[B]\n  + {weight: 0.4} [C]: c\n';
    assert.equal(sentence(weighed, '[A]'), '[A] is accepted because [P] (taken as given) outweighs what speaks for [B] on the preponderance of the evidence.');
    assert.equal(sentence(weighed, '[B]'), '[B] is rejected because what speaks for [A] outweighs [C] (taken as given) on the preponderance of the evidence.');
  });

  it('says of what stands, and is no reason all the same, what cuts it off', () => {
    const text = '[X]: x\n  -> [T]: t #assumption\n    _ [U]: u\n';
    assert.equal(sentence(text, '[T]'), '[T] is accepted because it is assumed. The objection [X] is undercut by [U] (taken as given).');
    const open = `${text}      - [V]: v\n        - [U]\n`;
    assert.equal(sentence(open, '[T]'), '[T] is open because whether [U] undercuts [X] is open; an assumption counts only where no reason stands against it.');
    assert.equal(sentence(open.replace('-> [T]: t #assumption', '+> [T]: t'), '[T]'), '[T] is open because whether [U] undercuts [X] is open.');
  });

  it('does not say that what weighs nothing outweighs a rival', () => {
    const text = '[T] {standard: beyond-doubt}\n  >< [R]\n\n[R] {standard: clear}\n  + {weight: 0.1} [S]\n';
    assert.equal(sentence(text, '[T]'), '[T] is accepted because it is taken as given. The objection [R] is unproven.');
    assert.equal(sentence(text, '[R]'), '[R] is unproven because [S] (taken as given) is too weak to establish it clearly and convincingly.');
  });

  it('names the premises of an argument without a title once', () => {
    const text = '[T]: t\n  & [P]: p\n  & [Q]: q\n';
    assert.equal(sentence(text, '[T]'), '[T] is accepted because [P] & [Q] (both taken as given) support it.');
    assert.equal(sentence(`${text}    - [X]: x\n`, '[T]'), '[T] is unproven because its only support, [P] & [Q], falls with [Q], which is rejected.');
  });

  it('of an open claim says that what speaks against it is open, where something stands for it', () => {
    const found = sentence('[A]: a\n  + [P]: p\n  - [Q]: q\n    - [R]: r\n      - [Q]', '[A]');
    assert.match(found, /\[Q\], which speaks against it, is open/);
  });

  it('is a whole sentence for any map', () => fc.assert(fc.property(mapTexts, (text) => {
    const evaluation = evaluationOf(text);
    for (const { node: { id } } of evaluation.map.nodes) {
      if (evaluation.verdicts.get(id) === undefined) continue;
      const found = sentenceFor(evaluation, id);
      assert.match(found, /^\S.* is (?:accepted|rejected|open|unproven) because \S.*[^\s,]\.$/s);
      assert.doesNotMatch(found, /  |\bundefined\b| (?:through|by|and|of|for|is|against)\.$|, \.|because \./, found);
    }
  }), seeded(100)));
});
