import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable, printableColumns, printableJson } from '../../server/src/base/printable.js';
import { seeded } from '../support/seeded.js';

describe('a text in a report', () => {
  const harmless = /^[^\p{Cc}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]*$/u;
  const anyText = fc.string({ unit: fc.oneof(fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)), fc.constantFrom('\n', '\r\n', '\u001b[2J', '\u009b', '\u202e', '\u2028', '\ud800')) });

  it('stays as it is where it shows', () => {
    for (const text of ['', 'a b', 'Ä 中 😀 א 👩‍👧', '\\n', '\u00a0']) assert.equal(printable(text), text);
  });

  it('is one line that shows, whatever is in it', () => {
    assert.equal(printable('a\n::error::b\r\tc\u001b[2J\u202ed\u2028\u007f\ud800'), 'a\\n::error::b\\r\\tc\\u{1b}[2J\\u{202e}d\\u{2028}\\u{7f}\\u{d800}');
    fc.assert(fc.property(anyText, (text) => assert.match(printable(text), harmless)), seeded(500));
  });

  it('keeps its columns where it is shown with marks below', () => {
    assert.equal(printableColumns('a\u001b\t\u202e\ud800b'), 'a␛␉��b');
    fc.assert(fc.property(anyText, (text) => {
      assert.match(printableColumns(text), harmless);
      assert.equal(printableColumns(text).length, text.length);
    }), seeded(500));
  });

  it('is the same value in JSON', () => {
    fc.assert(fc.property(anyText, (text) => {
      const json = printableJson({ [`k${text}`]: [text] });
      assert.deepEqual(JSON.parse(json), { [`k${text}`]: [text] });
      for (const line of json.split('\n')) assert.match(line, harmless);
    }), seeded(500));
  });
});
