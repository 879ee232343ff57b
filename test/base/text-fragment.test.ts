import assert from 'node:assert/strict';
import { passageAddress } from '../../server/src/base/text-fragment.js';

const fragment = (passage: string) => passageAddress('https://example.org/a', passage).slice('https://example.org/a#:~:text='.length);

describe('the address of a passage', () => {
  it('names its words, and encodes what would mean something else', () => {
    assert.equal(passageAddress('https://example.org/a?b=1', 'It will rain'), 'https://example.org/a?b=1#:~:text=It%20will%20rain');
    assert.equal(fragment('well-known, A & B'), 'well%2Dknown%2C%20A%20%26%20B');
    assert.equal(fragment('50 % of “all” #1'), '50%20%25%20of%20%E2%80%9Call%E2%80%9D%20%231');
    assert.equal(fragment('half \ud800'), 'half%20%EF%BF%BD');
  });

  it('keeps a place that the address names, but no passage', () => {
    assert.equal(passageAddress('https://example.org/#part', 'x'), 'https://example.org/#part:~:text=x');
    assert.equal(passageAddress('https://example.org/#part:~:text=y', 'x'), 'https://example.org/#part:~:text=x');
    assert.equal(passageAddress('https://example.org/#:~:text=y', 'x'), 'https://example.org/#:~:text=x');
  });

  it('names a long passage by its beginning and its end', () => {
    const long = Array.from({ length: 40 }, (_, at) => `word${at},`).join(' ');
    assert.equal(fragment(long), 'word0%2C%20word1%2C%20word2%2C%20word3%2C%20word4%2C,word35%2C%20word36%2C%20word37%2C%20word38%2C%20word39%2C');
    assert.equal(decodeURIComponent(fragment('字'.repeat(200))), '字'.repeat(200));
  });
});
