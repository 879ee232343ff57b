import assert from 'node:assert/strict';
import { headerWatch } from '../../server/src/lsp/message-headers.js';
import { frame } from '../support/raw-client.js';

/** What is said of bytes that come in pieces of `size`. */
function said(bytes: string, size: number): string | undefined {
  const watch = headerWatch();
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; at += size) {
    const fault = watch(all.subarray(at, at + size));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

describe('headers of messages', () => {
  const good = frame({ jsonrpc: '2.0', method: 'a', params: 'ä\r\n\r\nContent-Length: x\r\n\r\n' });

  it('pass, in whatever pieces they come', () => {
    const bytes = good + good + 'content-type: x; charset=utf-8\r\nCONTENT-LENGTH:  2 \r\n\r\n{}' + good;
    for (const size of [1, 2, 3, 7, 20, 1000]) assert.equal(said(bytes, size), undefined, `pieces of ${size}`);
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    'Content-Length: x\r\n\r\n{}': /must be a whole number, but is "x"/,
    'Content-Length: -5\r\n\r\n{}': /must be a whole number, but is "-5"/,
    'Content-Length: 12abc\r\n\r\n{}': /must be a whole number, but is "12abc"/,
    'Content-Length: 1.5\r\n\r\n{}': /must be a whole number/,
    'Content-Length: 0x10\r\n\r\n{}': /must be a whole number/,
    'Content-Length:\r\n\r\n{}': /must be a whole number, but is ""/,
    'Content-Length: 99999999999999999999\r\n\r\n{}': /no message may be longer/,
    'Content-Length: 536870912\r\n\r\n{}': /no message may be longer/,
    'Content-Type: x\r\n\r\n{}': /has no Content-Length/,
    '\r\n\r\n{}': /has no Content-Length/,
    'GET / HTTP/1.1\r\n\r\n': /has no colon: "GET/,
    'Content-Length: 2\n\n{}': /must end with a carriage return/,
    '{"jsonrpc":"2.0"}\n': /must end with a carriage return/,
    ['x'.repeat(9000)]: /longer than 8192 bytes/,
    // A length that is too small or too large shows at the next message.
    [`Content-Length: 1\r\n\r\n{}${frame({})}`]: /no Content-Length/,
    [`Content-Length: 4\r\n\r\n{}${frame({})}`]: /no Content-Length/,
  };
  for (const [bytes, message] of Object.entries(wrong)) {
    it(`are refused: ${JSON.stringify(bytes.slice(0, 50))}`, () => {
      for (const size of [1, 5, 1000]) assert.match(said(good + bytes, size) ?? 'nothing', message, `pieces of ${size}`);
    });
  }
});
