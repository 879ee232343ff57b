import assert from 'node:assert/strict';
import fc from 'fast-check';
import { webAddress } from '../../server/src/base/web-address.js';
import { anyCharacter } from '../support/generators.js';
import { seeded } from '../support/seeded.js';

describe('an address of the web', () => {
  it('is one of a page or a mailbox', () => {
    for (const address of ['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:a@example.org']) {
      assert.equal(webAddress(address), address);
    }
    assert.equal(webAddress('  HTTPS://Example.org/a b '), 'https://example.org/a%20b');
  });

  it('is nothing that runs, however it is written', () => {
    for (const scheme of ['command:a', 'javascript:a', 'vscode://a', 'file:///a', 'data:text/html,a', 'vbscript:a', 'blob:https://a/b']) {
      for (const written of [
        scheme, scheme.toUpperCase(), ` ${scheme}`, `\u0001${scheme}`, `\t${scheme}`,
        ...['\t', '\n', '\r'].map((hidden) => `${scheme.slice(0, 3)}${hidden}${scheme.slice(3)}`),
      ]) assert.equal(webAddress(written), undefined, JSON.stringify(written));
    }
  });

  it('is none without a scheme', () => {
    for (const address of ['', 'a/b.md', '//example.org', '/\\example.org', '\\\\example.org', '#a', 'https://', 'http://[']) {
      assert.equal(webAddress(address), undefined, address);
    }
  });

  it('holds nothing that would end it where it is written', () => {
    fc.assert(fc.property(fc.constantFrom('https://a/', 'mailto:a@b?', 'https://a/#'), fc.string({ unit: anyCharacter }), (begin, rest) => {
      const address = webAddress(begin + rest);
      assert.match(address ?? 'https://a', /^(?:https?|mailto):[^\s<>"`\\^{|}\p{Cc}]+$/u);
    }), seeded(300));
  });
});
