import assert from 'node:assert/strict';
import type { CallHierarchyItem, CompletionItem, CompletionList, Hover, Location, SelectionRange, WorkspaceEdit } from 'vscode-languageserver-types';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///maps/test.arg';
const text = '[Wet]: The street is wet.\n  + [Rain]: It rains. #weather\n\n[Dry]\n  - [Rain]\n';
const textDocument = { uri };
const rain = { line: 1, character: 6 };

describe('editor features over the protocol', () => {
  let client: Client;

  before(async () => {
    client = await startClient({}, { params: { capabilities: { textDocument: {
      rename: { prepareSupport: true },
      completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, documentationFormat: ['markdown'] } },
    } } } });
    await client.open(uri, text);
  });

  after(() => client.close());

  it('are announced', () => {
    const { capabilities } = client;
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    for (const key of ['referencesProvider', 'documentHighlightProvider', 'foldingRangeProvider', 'selectionRangeProvider',
      'callHierarchyProvider', 'linkedEditingRangeProvider', 'implementationProvider'] as const) assert.equal(capabilities[key], true, key);
    // All that is named is there: nothing is announced as missing.
    assert.deepEqual(Object.entries(capabilities).filter(([, value]) => value === false), []);
    for (const key of ['definitionProvider', 'hoverProvider', 'documentSymbolProvider', 'documentFormattingProvider', 'documentRangeFormattingProvider',
      'inlayHintProvider', 'workspaceSymbolProvider', 'documentLinkProvider', 'codeLensProvider', 'semanticTokensProvider'] as const) assert.ok(capabilities[key], key);
  });

  it('announce plain renaming to a client that does not prepare it', async () => {
    const plain = await startClient();
    assert.equal(plain.capabilities.renameProvider, true);
    plain.close();
  });

  it('rename, or say why not', async () => {
    const ask = (newName: string) => client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { textDocument, position: rain, newName });
    assert.deepEqual((await ask('Heavy rain')).changes![uri]!.map(({ newText }) => newText), ['Heavy rain', 'Heavy rain']);
    await assert.rejects(ask('Dry'), /There is a claim with that title already: \[Dry\]/);
    assert.equal(await client.connection.sendRequest('textDocument/prepareRename', { textDocument, position: { line: 0, character: 12 } }), null);
    assert.deepEqual(await client.connection.sendRequest('textDocument/prepareRename', { textDocument, position: rain }),
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 9 } }, placeholder: 'Rain' });
  });

  it('find references and highlights', async () => {
    const references = await client.connection.sendRequest<Location[]>('textDocument/references',
      { textDocument, position: rain, context: { includeDeclaration: false } });
    assert.deepEqual(references.map(({ range }) => range.start.line), [4]);
    assert.equal((await client.connection.sendRequest<unknown[]>('textDocument/documentHighlight', { textDocument, position: rain })).length, 2);
  });

  it('complete with what the client can do, and document on demand', async () => {
    const position = { line: 4, character: 6 };
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument, position });
    const item = items.find(({ label }) => label === 'Wet')!;
    assert.ok('insert' in item.textEdit!);
    const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match((documentation as { value: string }).value, /^\*\*\\\[Wet\\\]\*\*/);
  });

  it('hover in plain words for a client that names no Markdown', async () => {
    const { contents } = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position: rain });
    assert.deepEqual((contents as { kind: string }).kind, 'plaintext');
  });

  it('tell what supports and attacks what, as calls', async () => {
    const [item] = await client.connection.sendRequest<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', { textDocument, position: rain });
    const outgoing = await client.connection.sendRequest<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', { item });
    assert.deepEqual(outgoing.map(({ to }) => to.name), ['Wet', 'Dry']);
    assert.deepEqual(await client.connection.sendRequest('callHierarchy/incomingCalls', { item }), []);
  });

  it('fold, select, link and format on Enter', async () => {
    const folds = await client.connection.sendRequest<{ startLine: number }[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(folds.map(({ startLine }) => startLine), [0, 3]);
    const [selection] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [rain] });
    assert.equal(selection!.range.start.character, 5);
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentLink', { textDocument }), []);
    assert.deepEqual(await client.connection.sendRequest('textDocument/onTypeFormatting',
      { textDocument, position: { line: 2, character: 0 }, ch: '\n', options: { tabSize: 2, insertSpaces: true } }),
    [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, newText: '  + ' }]);
    assert.equal((await client.connection.sendRequest<{ ranges: unknown[] }>('textDocument/linkedEditingRange', { textDocument, position: rain })).ranges.length, 2);
    assert.deepEqual(await client.connection.sendRequest('textDocument/implementation', { textDocument, position: rain }), []);
  });

  it('answer nothing about a document that is not open', async () => {
    const other = { uri: 'file:///maps/other.arg' };
    const at = { textDocument: other, position: rain };
    for (const method of ['rename', 'prepareRename', 'linkedEditingRange', 'completion', 'hover']) {
      assert.equal(await client.connection.sendRequest(`textDocument/${method}`, { ...at, newName: 'x' }), null, method);
    }
    for (const method of ['references', 'documentHighlight', 'implementation', 'prepareCallHierarchy', 'foldingRange', 'documentLink']) {
      assert.deepEqual(await client.connection.sendRequest(`textDocument/${method}`, { ...at, context: {} }), [], method);
    }
  });
});
