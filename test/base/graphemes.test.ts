import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphemesOf } from '../../server/src/base/graphemes.js';
import { seeded } from '../support/seeded.js';

describe('characters as people count them', () => {
  it('are those of the engine, however long the text is', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const piece = fc.constantFrom('a', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '\r\n', '漢', '\ud83d', '\u0301');
    fc.assert(fc.property(fc.nat(6), fc.array(piece, { maxLength: 40 }), (before, pieces) => {
      const text = 'x'.repeat(1990 + before) + pieces.join('') + 'y'.repeat(1990) + pieces.join('');
      assert.deepEqual([...graphemesOf(text)], [...segmenter.segment(text)].map(({ segment }) => segment));
    }), seeded(100));
    assert.deepEqual([...graphemesOf('')], []);
  });

  it('are found in linear time, and kept together where one fills all that is looked at', () => {
    let count = 0;
    for (const each of graphemesOf('['.repeat(2_000_000))) count += each.length;
    assert.equal(count, 2_000_000);
    assert.equal([...graphemesOf(`a${'\u0301'.repeat(5000)}b`)].join('').length, 5002);
  });
});
