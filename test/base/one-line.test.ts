import assert from 'node:assert/strict';
import { oneLine } from '../../server/src/base/one-line.js';

describe('words on one line', () => {
  it('have single spaces, and nothing that a text cannot contain', () => assert.equal(oneLine(' a\t\n b\u0000c\u2028d\u0095e\ud800 '), 'a b c d e\ufffd'));
});
