import assert from 'node:assert/strict';
import { declaredTextOf } from '../../server/src/base/declared-text.js';

describe('the text of a file of another program', () => {
  it('is in the encoding that its declaration names', () => {
    const file = (encoding: string, words: readonly number[]) => Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><a>`), Buffer.from(words), Buffer.from('</a>')]);
    for (const [encoding, words, expected] of [
      ['ISO-8859-1', [0x93, 0xfc, 0x94], '“ü”'], ['windows-1251', [0xe4, 0xe0], 'да'], ['UTF-8', [0xc3, 0xbc], 'ü'], ['utf-16', [0xc3, 0xbc], 'ü'],
      ['no-such', [0xc3, 0xbc], 'ü'],
    ] as const) {
      assert.equal(declaredTextOf(file(encoding, words)), `<?xml version="1.0" encoding="${encoding}"?><a>${expected}</a>`, encoding);
    }
    assert.throws(() => declaredTextOf(file('utf-8', [0xfc])), /not in UTF-8/);
  });

  it('is in UTF-16 where its mark says so, else in UTF-8', () => {
    assert.equal(declaredTextOf(Uint8Array.of(0xff, 0xfe, 0xfc, 0x00)), 'ü');
    assert.equal(declaredTextOf(Uint8Array.of(0xfe, 0xff, 0x00, 0xfc)), 'ü');
    assert.equal(declaredTextOf(Buffer.from('ü')), 'ü');
    assert.throws(() => declaredTextOf(Uint8Array.of(0xfc)), /it is not in UTF-8 \(see line 1\); save it as UTF-8/);
  });
});
