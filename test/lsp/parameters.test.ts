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
  'argmark/import': [{}, { text: 5 }, { text: '', format: 5 }],
  'argmark/export': [{}, { textDocument }, { textDocument, format: 'png', scale: -1 }, { textDocument, format: 'pdf', page: 4 }],
  'argmark/positions': [{}, { textDocument, semantics: 'preferred' }, { textDocument, semantics: 'preferred', seconds: 'x' }],
  ...Object.fromEntries([
    'map', 'mapReading', 'theses', 'impacts', 'weakest', 'locateNode', 'editableText', 'nodeDetails', 'reasons', 'explain', 'changes', 'strengths', 'check', 'callTool', 'nodeAt', 'editMap',
    'sourceText', 'sourcesAt', 'passage', 'quotePassage',
  ].map((name) => [`argmark/${name}`, [{}, { textDocument: 5 }, { textDocument: {} }]])),
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

  it('are refused in a list', async () => {
    for (const method of ['argmark/theses', 'textDocument/hover', 'workspace/symbol', 'argmark/callTool']) {
      for (const params of [[], [1], [{}, {}, {}]] as unknown as object[]) {
        const { error } = await client.ask(method, params);
        assert.deepEqual([error?.code, /parameters by (?:their )?name|is missing or not as/.test(error?.message ?? '')], [-32602, true], error?.message);
      }
    }
  });

  it('are refused in a sentence where they name what there is not', async () => {
    client.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a.arg', languageId: 'argmark', version: 1, text: '[A]: a' } } });
    assert.match((await client.ask('argmark/export', { textDocument, format: 'pdf', page: 'a99' })).error!.message, /^There is no page `a99`; choose one of fit, a4/);
    assert.match((await client.ask('argmark/export', { textDocument, format: 'nope' })).error!.message, /^There is no format nope; choose one of svg/);
    assert.match(JSON.stringify((await client.ask('argmark/import', { text: '', format: 'nope' })).result), /there is no format `nope`; choose one of md/);
  });

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
