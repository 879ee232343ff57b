import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexColumns } from '../../server/src/base/columns.js';
import { seeded } from '../support/seeded.js';

/** Lone surrogates, astral and combining characters, and those of one to three bytes. */
const lines = fc.string({ unit: fc.constantFrom('a', 'ß', 'e\u0301', '中', '😀', '\ud800', '\udc00', '\t'), maxLength: 20 });

describe('the columns of a line', () => {
  it('are bytes in UTF-8, code units in UTF-16, code points in UTF-32', () => {
    const line = 'aß中😀x';
    const columns = (encoding: 'utf-8' | 'utf-16' | 'utf-32') => [0, 1, 2, 3, 5, 6].map(indexColumns(line, encoding).fromUtf16);
    assert.deepEqual(columns('utf-8'), [0, 1, 3, 6, 10, 11]);
    assert.deepEqual(columns('utf-16'), [0, 1, 2, 3, 5, 6]);
    assert.deepEqual(columns('utf-32'), [0, 1, 2, 3, 4, 5]);
  });

  it('in the midst of a character are those before it, beyond the line its end', () => {
    const columns = indexColumns('a😀b', 'utf-8');
    assert.deepEqual([2, 3, 4, 5, 99, -1].map(columns.toUtf16), [1, 1, 1, 3, 4, 0]);
    assert.deepEqual([2, 99, -1].map(columns.fromUtf16), [1, 6, 0]);
  });

  it('count what encoders write, and come back', () => {
    fc.assert(fc.property(lines, (line) => {
      for (let at = 0; at <= line.length; at++) {
        const before = line.slice(0, at);
        const isInPair = /[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(line.slice(at));
        if (isInPair) continue;
        const [bytes, points] = [indexColumns(line, 'utf-8'), indexColumns(line, 'utf-32')];
        assert.equal(bytes.fromUtf16(at), Buffer.byteLength(before, 'utf8'));
        assert.equal(points.fromUtf16(at), [...before].length);
        for (const columns of [bytes, points]) assert.equal(columns.toUtf16(columns.fromUtf16(at)), at);
      }
    }), seeded(2000));
  });
});
