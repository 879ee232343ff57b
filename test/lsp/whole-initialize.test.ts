import assert from 'node:assert/strict';
import type { InitializeParams, Message } from 'vscode-languageserver';
import { withWholeInitialize } from '../../server/src/lsp/whole-initialize.js';

describe('what a client says of itself', () => {
  const whole = (params: unknown) =>
    (withWholeInitialize({ jsonrpc: '2.0', id: 1, method: 'initialize', params } as unknown as Message) as unknown as { params: InitializeParams }).params;

  it('stays as it is where it has the form of the protocol', () => {
    const params = {
      processId: 5, rootUri: 'file:///w', capabilities: { workspace: { configuration: true }, experimental: 5 }, initializationOptions: [1],
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
    };
    assert.deepEqual(whole(params), params);
    const other = { jsonrpc: '2.0', method: 'x', params: null };
    assert.equal(withWholeInitialize(other), other);
  });

  it('is left out where it has not', () => {
    const nothing = { processId: null, rootUri: null, capabilities: {} };
    for (const params of [null, undefined, 5, [], {}, { capabilities: null }, { capabilities: [] }, { capabilities: { workspace: null, window: 'x' } }]) {
      assert.deepEqual(whole(params), nothing, JSON.stringify(params));
    }
    const lists = { general: { positionEncodings: 5 }, textDocument: { completion: { completionItem: { resolveSupport: { properties: 'x' }, snippetSupport: true } } } };
    assert.deepEqual(whole({ capabilities: lists }).capabilities, { general: {}, textDocument: { completion: { completionItem: { resolveSupport: {}, snippetSupport: true } } } });
    assert.deepEqual(whole({ processId: 'x', rootUri: 7, workspaceFolders: [null, 5, {}, { uri: 7 }, { uri: 'file:///w' }] }),
      { ...nothing, workspaceFolders: [{ uri: 'file:///w' }] });
  });
});
