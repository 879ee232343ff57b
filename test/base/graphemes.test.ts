import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphemesOf } from '../../server/src/base/graphemes.js';
import { seeded } from '../support/seeded.js';

describe('characters as people count them', () => {
  it('are those of the engine, however long the text is', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const segmented = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
    const piece = fc.constantFrom('a', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '\r\n', '漢', '\ud83d', '\u0301');
    fc.assert(fc.property(fc.nat(6), fc.array(piece, { maxLength: 40 }), (before, pieces) => {
      // Plain letters are one each, but for the last before a piece, which a mark may follow. Leaving them out saves most of the time.
      const [first, second] = [1989 + before, 1988];
      const [some, more] = [`x${pieces.join('')}y`, `y${pieces.join('')}`];
      const text = 'x'.repeat(first) + some + 'y'.repeat(second) + more;
      assert.deepEqual([...graphemesOf(text)], [...'x'.repeat(first), ...segmented(some), ...'y'.repeat(second), ...segmented(more)]);
    }), seeded(100));
    assert.deepEqual([...graphemesOf('')], []);
  });

  it('are found in linear time, and kept together where one fills all that is looked at', () => {
    let count = 0;
    for (const each of graphemesOf('['.repeat(500_000))) count += each.length;
    assert.equal(count, 500_000);
    assert.equal([...graphemesOf(`a${'\u0301'.repeat(5000)}b`)].join('').length, 5002);
  });
});
