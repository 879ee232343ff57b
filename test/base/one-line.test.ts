import assert from 'node:assert/strict';
import { oneLine } from '../../server/src/base/one-line.js';

describe('words on one line', () => {
  it('have single spaces, and nothing that a text cannot contain', () => assert.equal(oneLine(' a\t\n b\u0000c\u2028d\ud800 '), 'a b c d\ufffd'));

  it('have the signs of Windows-1252 that were taken for Latin-1', () => assert.equal(oneLine('\u0093Yes\u0094 \u0096 \u0095 no\u0085 \u0081x\u0099'), '“Yes” – • no… x™'));
});
