import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { everyRequest } from '../support/every-request.js';
import { startClient, type Client } from '../support/client.js';
import { MemoryHost, readFiles, uriOf } from '../support/workspace.js';

const uri = 'file:///a.arg';
const textDocument = { uri };
const start = { line: 0, character: 2 };
const text = '===\nsources: {k: {title: Book, author: A}}\n===\n\n# One *bold*\n\n[A]: x `y` [see @k, p. 3] #thesis\n  + [B]: first\n  - [Bb]\n\n[B]: second\n';
const onThesis = { line: 6, character: 2 };
const whole = { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } };

describe('a client', () => {
  const clients: Client[] = [];
  const open = async (capabilities: ClientCapabilities): Promise<readonly [Client, readonly Diagnostic[]]> => {
    const client = await startClient({}, { params: { capabilities } });
    clients.push(client);
    return [client, await client.open(uri, text)];
  };
  afterEach(() => { for (const client of clients.splice(0)) client.close(); });

  describe('that says nothing of itself', () => {
    let client: Client;
    let diagnostics: readonly Diagnostic[];
    beforeEach(async () => { [client, diagnostics] = await open({}); });
    const ask = <Result>(method: string, more: object = {}) =>
      client.connection.sendRequest<Result>(method, { textDocument, position: onThesis, range: whole, ...more });

    it('is offered what it can ask for, and is asked nothing', async () => {
      const asked: string[] = [];
      for (const method of [
        'client/registerCapability', 'workspace/configuration', 'window/workDoneProgress/create', 'workspace/applyEdit',
        'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh', 'workspace/diagnostic/refresh', 'workspace/codeLens/refresh',
        'workspace/workspaceFolders', 'argmark/readFile', 'argmark/readAsset',
      ]) client.connection.onRequest(method, () => void asked.push(method));
      await client.edit(uri, 2, { start, end: start }, '=');
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { argmark: {} } });
      await client.edit(uri, 3, { start, end: start }, '=');
      assert.deepEqual(asked, []);
      assert.equal(client.capabilities.positionEncoding, 'utf-16');
      assert.equal(client.capabilities.executeCommandProvider, undefined);
    });

    it('gets diagnostics without what it would not show', () => {
      assert.ok(diagnostics.some(({ code }) => code === 'conflicting-wordings'));
      for (const each of diagnostics) {
        for (const key of ['relatedInformation', 'codeDescription', 'tags']) assert.equal(key in each, false, key);
      }
    });

    it('gets plain text for hovers, without the signs of Markdown', async () => {
      const { contents } = await ask<{ contents: { kind: string; value: string } }>('textDocument/hover');
      assert.equal(contents.kind, 'plaintext');
      assert.match(contents.value, /^\[A\] #thesis\n\nx `y`/);
      assert.match(contents.value, /A: Book\./);
      assert.doesNotMatch(contents.value, /\*\*|\\/);
    });

    it('gets completions without snippets and Markdown', async () => {
      await client.edit(uri, 2, { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, '  + [');
      const answer = await ask<object[] | { items: object[] }>('textDocument/completion', { position: { line: 9, character: 5 } });
      const items = (Array.isArray(answer) ? answer : (answer as { items: object[] }).items) as Record<string, unknown>[];
      assert.ok(items.length > 0);
      for (const item of items) {
        assert.notEqual(item['insertTextFormat'], 2);
        assert.equal(item['labelDetails'], undefined);
        assert.notEqual((item['documentation'] as { kind?: string } | undefined)?.kind, 'markdown');
        assert.ok('range' in (item['textEdit'] as object));
      }
    });

    it('gets the outline as a list', async () => {
      const symbols = await ask<{ name: string; location: { uri: string }; containerName?: string }[]>('textDocument/documentSymbol');
      assert.deepEqual(symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]).slice(0, 3),
        [['One bold', undefined, uri], ['A', 'One bold', uri], ['B', 'A', uri]]);
    });

    it('gets no code actions, for it could run none', async () => {
      assert.deepEqual(await ask('textDocument/codeAction', { context: { diagnostics } }), []);
    });

    it('gets an answer to everything that it was offered', async () => {
      for (const [method, params] of everyRequest(client.capabilities, uri, onThesis, whole)) {
        const answer = await client.connection.sendRequest(method, params);
        // Where nothing else has to change with what is typed, nothing is linked.
        if (method !== 'textDocument/linkedEditingRange') assert.notEqual(answer, null, method);
      }
    });
  });

  it('with folders, but nothing that can be registered, is not asked to', async () => {
    const asked: unknown[] = [];
    const client = await startClient({}, {
      params: { capabilities: { workspace: { workspaceFolders: true } }, workspaceFolders: [{ uri: 'file:///maps', name: 'maps' }] },
      prepare: (connection) => connection.onRequest('client/registerCapability', (params: unknown) => void asked.push(params)),
    });
    clients.push(client);
    await client.open(uri, text);
    assert.deepEqual(asked, []);
  });

  it('of commands alone gets repairs as commands, which come as edits', async () => {
    const [client, diagnostics] = await open({ workspace: { applyEdit: true } });
    assert.deepEqual(client.capabilities.executeCommandProvider, { commands: ['argmark.applyEdit'] });
    const commands = await client.connection.sendRequest<{ title: string; command: string; arguments: unknown[] }[]>('textDocument/codeAction',
      { textDocument, range: { start: { line: 8, character: 5 }, end: { line: 8, character: 5 } }, context: { diagnostics } });
    const [first] = commands.filter(({ title }) => title === 'Change to [B]');
    const applied: WorkspaceEdit[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      applied.push(edit);
      return { applied: true };
    });
    const { command, arguments: given } = first!;
    const run = () => client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
    await run();
    assert.deepEqual(applied, [{ changes: { [uri]: [{ range: { start: { line: 8, character: 4 }, end: { line: 8, character: 8 } }, newText: '[B]' }] } }]);
    await client.edit(uri, 2, whole, '');
    await assert.rejects(run(), /The text has changed/);
    await assert.rejects(client.connection.sendRequest('workspace/executeCommand', { command: 'nonsense' }), /There is no command “nonsense”/);
  });

  it('that checks versions gets edits with those of the documents', async () => {
    const [client, diagnostics] = await open({
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const [action] = await client.connection.sendRequest<{ edit: WorkspaceEdit }[]>('textDocument/codeAction',
      { textDocument, range: { start: { line: 8, character: 5 }, end: { line: 8, character: 5 } }, context: { diagnostics } });
    assert.deepEqual(action!.edit.documentChanges!.map((each) => 'textDocument' in each && each.textDocument), [{ uri, version: 1 }]);
  });

  it('that checks versions gets edits of a map with those of all documents that are open', async () => {
    const source = '//- all.arg\n@include(one.arg)\n@include(two.arg)\n\n[One]\n//- one.arg\n[One]: one\n//- two.arg\n[One]\n';
    const files = readFiles(source);
    const retitled = async (workspaceEdit: object) => {
      const client = await startClient({}, {
        host: new MemoryHost(files),
        params: { capabilities: { workspace: { workspaceEdit } }, workspaceFolders: [{ uri: 'file:///w', name: 'w' }] },
      });
      clients.push(client);
      for (const path of ['all.arg', 'one.arg']) await client.open(uriOf(path), files.get(path)!);
      await client.edit(uriOf('one.arg'), 7, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, '\n[Other]: x\n');
      const { edit } = await client.connection.sendRequest<{ edit: WorkspaceEdit }>('argmark/editMap', {
        textDocument: { uri: uriOf('all.arg') }, edit: { kind: 'retitle', id: '[One]', title: 'Two' },
      });
      return edit;
    };
    const { documentChanges } = await retitled({ documentChanges: true });
    assert.deepEqual(documentChanges!.map((each) => 'textDocument' in each && [each.textDocument.uri, each.textDocument.version]).sort(),
      [[uriOf('all.arg'), 1], [uriOf('one.arg'), 7], [uriOf('two.arg'), null]]);
    const { changes } = await retitled({});
    assert.deepEqual(Object.keys(changes!).sort(), ['all.arg', 'one.arg', 'two.arg'].map(uriOf));
  });
});
