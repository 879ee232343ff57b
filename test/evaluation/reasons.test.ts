import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceFor } from '../../server/src/evaluation/reason-words.js';
import { seeded } from '../support/seeded.js';
import { evaluationOf, mapTexts } from './maps.js';

const sentence = (text: string, id: string) => sentenceFor(evaluationOf(text), id);

describe('the reason of a verdict in words', () => {
  it('names what a claim depends on itself through', () => {
    assert.equal(sentence('[P]: p\n  - [P]', '[P]'), '[P] is open because it depends on itself.');
    assert.equal(sentence('[P]: p\n  - [Q]: q\n    - [P]', '[P]'), '[P] is open because it depends on itself through [Q].');
  });

  it('names of a step of an argument what it starts from, and not the argument that it leads to', () => {
    const text = '<A>\n\n(1) [P]: p\n(2) [Q]: q\n  - [X]: x\n----\n(3) [R]: r\n(4) [S]: s\n----\n(5) [C]: c\n';
    assert.equal(sentence(text, '[R]'), '[R] is unproven because its only support, [P] & [Q], falls with [Q], which is rejected.');
    assert.equal(sentence(text.replace('  - [X]: x\n', ''), '[R]'), '[R] is accepted because [P] & [Q] support it.');
    assert.equal(sentence(text.replace('\n----\n(3)', '\n----\n  _ [U]: u\n(3)').replace('  - [X]: x\n', ''), '[R]'),
      '[R] is unproven because its only support, [P] & [Q], is cut off by [U].');
  });

  it('does not read like a circle', () => {
    const rivals = '[A]: a\n  + [P]: p\n  >< [B]: b #assumption\n\n[B]\n  - [C]: c\n';
    assert.equal(sentence(rivals, '[B]'), '[B] is rejected because [C] speaks against it.');
    assert.equal(sentence(rivals, '[A]'), '[A] is accepted because [P] supports it, and the objection [B] fails.');
    const weighed = '===\nevaluation: {standard: preponderance}\n===\n[A]: a\n  + {weight: 0.8} [P]: p\n  >< [B]: b\n\n[B]\n  + {weight: 0.4} [C]: c\n';
    assert.equal(sentence(weighed, '[A]'), '[A] is accepted because [P] outweighs what speaks for [B] on the preponderance of the evidence.');
    assert.equal(sentence(weighed, '[B]'), '[B] is rejected because what speaks for [A] outweighs [C] on the preponderance of the evidence.');
  });

  it('says of what stands, and is no reason all the same, what cuts it off', () => {
    const text = '[X]: x\n  -> [T]: t #assumption\n    _ [U]: u\n';
    assert.equal(sentence(text, '[T]'), '[T] is accepted because it is assumed, and the objection [X] is cut off by [U].');
    const open = `${text}      - [V]: v\n        - [U]\n`;
    assert.equal(sentence(open, '[T]'), '[T] is open because whether [U] cuts off [X] is open.');
    assert.equal(sentence(open.replace('-> [T]: t #assumption', '+> [T]: t'), '[T]'), '[T] is open because whether [U] cuts off [X] is open.');
  });

  it('does not say that what weighs nothing outweighs a rival', () => {
    const text = '[T] {standard: beyond-doubt}\n  >< [R]\n\n[R] {standard: clear}\n  + {weight: 0.1} [S]\n';
    assert.equal(sentence(text, '[T]'), '[T] is accepted because it is taken as given, and the objection [R] fails.');
    assert.equal(sentence(text, '[R]'), '[R] is unproven because [S] is too weak to establish it clearly and convincingly.');
  });

  it('names the premises of an argument without a title once', () => {
    const text = '[T]: t\n  & [P]: p\n  & [Q]: q\n';
    assert.equal(sentence(text, '[T]'), '[T] is accepted because [P] & [Q] support it.');
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
