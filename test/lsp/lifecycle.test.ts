import assert from 'node:assert/strict';
import { startClient } from '../support/client.js';
import { frame, startRawClient } from '../support/raw-client.js';

const uri = 'file:///a.arg';
const hover = { textDocument: { uri }, position: { line: 0, character: 1 } };

describe('the life of a session', () => {
  it('begins with initialize, once', async () => {
    const client = startRawClient();
    const initialize = { processId: null, rootUri: null, capabilities: {} };
    assert.deepEqual((await client.ask('textDocument/hover', hover)).error, { code: -32002, message: 'The first request must be “initialize”.' });
    assert.equal((await client.ask('initialize', initialize)).error, undefined);
    assert.deepEqual((await client.ask('initialize', initialize)).error, { code: -32600, message: '“initialize” may be sent only once.' });
    client.close();
  });

  const malformed: Record<string, string> = {
    'no JSON': 'Content-Length: 9\r\n\r\n{"a": [}}',
    'a header that is none': 'nonsense\r\n\r\n',
    'no message': frame({ nonsense: 1 }),
    'a list': frame([]),
    'an answer to no question': frame({ jsonrpc: '2.0', id: 77, result: null }),
    'a cancellation of no request': frame({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'none' } }),
    'an unknown notification': frame({ jsonrpc: '2.0', method: 'no/such', params: {} }),
    'a document without a text': frame({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///b.arg' } } }),
    'a change without a place': frame({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: '' }] } }),
    'a change of a closed document': frame({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri: 'file:///c.arg', version: 2 }, contentChanges: [{ text: '' }] } }),
    'a request without its document': frame({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: {} }),
    'a request without anything': frame({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover' }),
  };
  for (const [name, bytes] of Object.entries(malformed)) {
    it(`goes on after ${name}`, async () => {
      const client = startRawClient();
      await client.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
      client.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
      client.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'argmark', version: 1, text: '[A]: what stands\n' } } });
      client.write(bytes);
      const { result } = await client.ask('textDocument/hover', hover);
      assert.match((result as { contents: { value: string } }).contents.value, /what stands/);
      client.close();
    });
  }

  it('takes messages in pieces, in the midst of characters too', async () => {
    const client = startRawClient();
    const bytes = Buffer.from([
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'argmark', version: 1, text: '[A]: ß😀中\n' } } },
      { jsonrpc: '2.0', id: 2, method: 'textDocument/hover', params: hover },
    ].map(frame).join(''));
    for (const byte of bytes) client.write(Buffer.of(byte));
    const { result } = await client.receive(({ id }) => id === 2);
    assert.match((result as { contents: { value: string } }).contents.value, /ß😀中/);
    client.close();
  });

  it('ends with shutdown: what is asked then is refused, whatever it is', async () => {
    const client = await startClient();
    await client.open(uri, '[A]: x\n');
    assert.equal(await client.connection.sendRequest('shutdown'), null);
    for (const [method, params] of [['textDocument/hover', hover], ['argmark/map', hover], ['no/such', {}], ['shutdown', undefined]] as const) {
      await assert.rejects(client.connection.sendRequest(method, params), { code: -32600 }, method);
    }
    client.close();
  });

  it('knows which requests there are', async () => {
    const client = await startClient();
    await assert.rejects(client.connection.sendRequest('no/such', {}), { code: -32601, message: 'There is no request no/such.' });
    client.close();
  });
});
