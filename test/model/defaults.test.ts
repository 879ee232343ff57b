import assert from 'node:assert/strict';
import { mergedValues } from '../../server/src/model/defaults.js';

describe('what a file beside a map sets', () => {
  it('holds key by key where the map itself says nothing, and nowhere else', () => {
    for (const [defaults, own, merged] of [
      [{ a: 1 }, { b: 2 }, { a: 1, b: 2 }],
      [{ a: { b: 1, c: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
      [{ a: { b: 1 } }, { a: 'words' }, { a: 'words' }],
      [{ a: 'words' }, { a: { b: 1 } }, { a: { b: 1 } }],
      [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
      [{ a: { b: 1 } }, { a: null }, { a: null }],
    ] as const) assert.deepEqual(JSON.parse(JSON.stringify(mergedValues(defaults, own))), merged, JSON.stringify([defaults, own]));
  });
});
