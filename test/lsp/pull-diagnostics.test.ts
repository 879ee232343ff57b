import assert from 'node:assert/strict';
import { writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { nodeHost } from '../../server/src/node/host.js';
import { startClient, type Client } from '../support/client.js';
import { makeFolder, type Folder } from '../support/command-line.js';

const files = {
  'all.arg': '@include(one.arg)\n\n[T]: t #thesis\n  + [One]\n',
  'one.arg': '[One]: x #assumption\n',
  'other.arg': '[O]: o #thesis\n',
};

describe('a client that asks for diagnostics', () => {
  let folder: Folder;
  let client: Client;
  let refreshed: number;
  let onRefresh = () => {};
  const pushed: string[] = [];
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  const nameOf = (uri: string) => path.basename(uri);

  beforeEach(async () => {
    folder = makeFolder(files);
    refreshed = 0;
    client = await startClient({}, {
      host: nodeHost,
      params: {
        capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
        workspaceFolders: [{ uri: uriOf('').replace(/\/$/, ''), name: 'w' }],
      },
      prepare: (connection) => connection.onRequest('workspace/diagnostic/refresh', () => {
        refreshed++;
        onRefresh();
        return null;
      }),
    });
  });
  afterEach(() => {
    client.close();
    folder.remove();
    pushed.length = 0;
  });

  const open = (name: keyof typeof files) => client.connection.sendNotification('textDocument/didOpen',
    { textDocument: { uri: uriOf(name), languageId: 'argmark', version: 1, text: files[name] } });
  const edit = (name: string, version: number, text: string) => client.connection.sendNotification('textDocument/didChange',
    { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text }] });
  const pull = (name: string, previousResultId?: string) => client.connection.sendRequest<DocumentDiagnosticReport>(
    'textDocument/diagnostic', { textDocument: { uri: uriOf(name) }, ...previousResultId === undefined ? {} : { previousResultId } });
  const codes = (report: DocumentDiagnosticReport) => (report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind);

  it('is offered both', () => assert.deepEqual(client.capabilities.diagnosticProvider,
    { identifier: 'argmark', interFileDependencies: true, workspaceDiagnostics: true }));

  it('gets them for a document with what it includes, and is told when they are the same', async () => {
    await open('all.arg');
    const first = await pull('all.arg');
    assert.deepEqual(codes(first), []);
    assert.deepEqual(await pull('all.arg', first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await edit('all.arg', 2, `${files['all.arg']}  + [Two]\n`);
    const second = await pull('all.arg', first.resultId);
    assert.deepEqual(codes(second), ['undefined-claim']);
    await edit('all.arg', 3, files['all.arg']);
    assert.deepEqual((await pull('all.arg', second.resultId)).resultId, first.resultId);
  });

  it('is told to ask again when another document changes them, and is never told unasked', async () => {
    client.connection.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => void pushed.push(uri));
    await open('all.arg');
    await open('one.arg');
    await pull('all.arg');
    await pull('one.arg');
    const told = new Promise<void>((resolve) => { onRefresh = resolve; });
    await edit('one.arg', 2, '');
    await told;
    assert.deepEqual(codes(await pull('all.arg')), ['undefined-claim']);
    assert.equal(refreshed, 1);
    assert.deepEqual(pushed, []);
  });

  it('gets nothing of a document that is not open', async () => {
    assert.deepEqual(codes(await pull('one.arg')), []);
  });

  describe('of the whole workspace', () => {
    const ask = (previous: WorkspaceDiagnosticReport['items'] = [], more: object = {}) =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        identifier: 'argmark', previousResultIds: previous.map(({ uri, resultId }) => ({ uri, value: resultId })), ...more,
      });
    const show = ({ items }: WorkspaceDiagnosticReport) => items
      .map((item) => `${nameOf(item.uri)}${item.version === null ? '' : ` ${item.version}`} ${String(codes(item))}`.trim()).sort();

    it('gets those of all files, closed ones included', async () => {
      await open('all.arg');
      assert.deepEqual(show(await ask()), ['all.arg 1', 'one.arg', 'other.arg unsupported-thesis']);
    });

    it('gets them in parts if it likes', async () => {
      const parts: WorkspaceDiagnosticReport[] = [];
      for (let index = 0; index < 120; index++) writeFileSync(path.join(folder.path, `${index}.arg`), '[A]\n');
      client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => void parts.push(value));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles',
        { changes: Array.from({ length: 120 }, (_, index) => ({ uri: uriOf(`${index}.arg`), type: 1 })) });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const rest = await ask([], { partialResultToken: 't' });
      assert.deepEqual([...parts, rest].map(({ items }) => items.length), [50, 50, 23]);
    });

    it('gets an answer to the next question when something has changed: the files of that map', async () => {
      const first = await ask();
      const second = ask(first.items);
      writeFileSync(path.join(folder.path, 'one.arg'), '[One]: x\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('one.arg'), type: 2 }] });
      assert.deepEqual(show(await second), ['all.arg unchanged', 'one.arg unsupported-claim']);
    });

    it('is told of a file that is gone', async () => {
      const first = await ask();
      const second = ask(first.items);
      rmSync(path.join(folder.path, 'other.arg'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('other.arg'), type: 3 }] });
      assert.deepEqual(show(await second), ['other.arg']);
    });

    it('may stop waiting', async () => {
      const first = await ask();
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
      const source = new CancellationTokenSource();
      const waiting = client.connection.sendRequest('workspace/diagnostic',
        { previousResultIds: first.items.map(({ uri, resultId }) => ({ uri, value: resultId })) }, source.token);
      source.cancel();
      await assert.rejects(waiting as Promise<unknown>, { code: -32800 });
      await open('all.arg');
      assert.deepEqual(codes(await pull('all.arg')), []);
    });

    it('gets everything from a server that has been started anew, what is the same as unchanged', async () => {
      const first = await ask();
      const again = await ask([...first.items, { kind: 'full', uri: uriOf('gone.arg'), version: null, resultId: 'x', items: [] }]);
      assert.deepEqual(show(again), ['all.arg unchanged', 'gone.arg', 'one.arg unchanged', 'other.arg unchanged']);
    });
  });
});
