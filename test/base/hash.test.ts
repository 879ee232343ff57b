import assert from 'node:assert/strict';
import { toBase64 } from '../../server/src/base/base64.js';
import { hash } from '../../server/src/base/hash.js';

describe('the number of a text', () => {
  it('is that of the algorithm (cyrb53)', () => {
    // From its author's page: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
    assert.equal(hash('a').toString(16), '1c2ba782c97901');
    assert.equal(hash('b').toString(16), '1eda5bc254d2bf');
    assert.equal(hash('revenge').toString(16), 'e64cc3b748385');
    assert.equal(hash('revenue').toString(16), '1d85148d13f93a');
  });
});

describe('bytes as base64', () => {
  it('are what other programs write, however many', () => {
    for (const length of [0, 1, 2, 3, 0x8000 - 1, 0x8000, 0x8000 + 1, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'), String(length));
    }
  });
});
