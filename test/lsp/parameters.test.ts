import assert from 'node:assert/strict';
import { startRawClient, type RawClient } from '../support/raw-client.js';

/** Parameters that no client should send, of every kind of method. */
const broken: Readonly<Record<string, readonly unknown[]>> = {
  'textDocument/didOpen': [{}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 5, text: '' } }, { textDocument: { uri: 'file:///a.arg' } }],
  'textDocument/didChange': [
    { textDocument: { uri: 'file:///a.arg' } }, { textDocument: { uri: 'file:///a.arg' }, contentChanges: 5 },
    { textDocument: { uri: 'file:///a.arg' }, contentChanges: [null] }, { textDocument: { uri: 'file:///a.arg' }, contentChanges: [{ text: 5 }] },
    { textDocument: { uri: 'file:///a.arg' }, contentChanges: [{ text: '', range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } }] },
  ],
  'textDocument/didClose': [{}, { textDocument: 5 }],
  'workspace/didChangeWatchedFiles': [{}, { changes: {} }, { changes: [null] }],
  'workspace/didRenameFiles': [{ files: [{}] }],
};

const textDocument = { uri: 'file:///a.arg' };
const withoutPlace = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`textDocument/${name}`, [{ textDocument }, { textDocument, range: 5, position: 5 }]]));

const asked: Readonly<Record<string, readonly object[]>> = {
  ...withoutPlace([
    'completion', 'definition', 'documentHighlight', 'implementation', 'linkedEditingRange', 'onTypeFormatting', 'prepareCallHierarchy', 'prepareRename',
    'inlayHint', 'rangeFormatting', 'semanticTokens/range',
  ]),
  'textDocument/hover': [{}, { textDocument: { uri: 'file:///a.arg' } }, { textDocument: { uri: 'file:///a.arg' }, position: { line: 'x' } }],
  'textDocument/rename': [{ textDocument: { uri: 'file:///a.arg' }, position: { line: 0, character: 0 } }],
  'textDocument/codeAction': [{ textDocument: { uri: 'file:///a.arg' }, context: {} }],
  'textDocument/selectionRange': [{ textDocument: { uri: 'file:///a.arg' }, positions: null }],
  'workspace/symbol': [{}],
  'argmark/import': [{}, { text: 5 }],
  'callHierarchy/incomingCalls': [{}, { item: { uri: 'file:///a.arg' } }],
};

describe('parameters that are not as the protocol has them', () => {
  let client: RawClient;
  beforeEach(async () => {
    client = startRawClient();
    await client.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  });
  afterEach(() => client.close());

  const logged = () => client.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => String(params!['message']));

  for (const [method, all] of Object.entries(broken)) {
    it(`cost one notification and are told in a sentence: ${method}`, async () => {
      for (const params of all) client.send({ jsonrpc: '2.0', method, params });
      const { result } = await client.ask('workspace/symbol', { query: '' });
      assert.deepEqual(result, []);
      const messages = logged();
      assert.equal(messages.length, all.length);
      for (const message of messages) assert.match(message, new RegExp(`^“\\w+” of “${method}” is missing or not as the protocol defines it\\.$`));
    });
  }

  for (const [method, all] of Object.entries(asked)) {
    it(`are refused with a sentence: ${method}`, async () => {
      for (const params of all) {
        const { error } = await client.ask(method, params);
        assert.equal(error?.code, -32602);
        assert.match(error.message, /is missing or not as the protocol defines it\.$/);
      }
      assert.deepEqual(logged(), []);
    });
  }
});
