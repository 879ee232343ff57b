import assert from 'node:assert/strict';
import { decodeUri } from '../../server/src/base/decode-uri.js';

describe('a part of a URI', () => {
  it('is decoded, and stays as it is where a sign of percent stands alone', () => {
    for (const [text, decoded] of [['a%20b', 'a b'], ['%C3%A4', 'ä'], ['100%', '100%'], ['%zz', '%zz'], ['%C3', '%C3'], ['a%23b', 'a#b']] as const) assert.equal(decodeUri(text), decoded);
  });
});
