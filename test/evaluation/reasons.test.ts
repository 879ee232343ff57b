import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceFor } from '../../server/src/evaluation/explain.js';
import { seeded } from '../support/seeded.js';
import { evaluationOf, mapTexts } from './maps.js';

const sentence = (text: string, id: string) => sentenceFor(evaluationOf(text), id);

describe('the reason of a verdict in words', () => {
  it('names what a claim depends on itself through', () => {
    assert.equal(sentence('[P]: p\n  - [P]', '[P]'), '[P] is open because it depends on itself.');
    assert.equal(sentence('[P]: p\n  - [Q]: q\n    - [P]', '[P]'), '[P] is open because it depends on itself through [Q].');
  });

  it('of an open claim says that what speaks against it is open, where something stands for it', () => {
    const found = sentence('[A]: a\n  + [P]: p\n  - [Q]: q\n    - [R]: r\n      - [Q]', '[A]');
    assert.match(found, /\[Q\], which speaks against it, is open/);
    assert.doesNotMatch(found, /all of them stand/);
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
