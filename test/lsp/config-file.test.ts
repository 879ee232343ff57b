import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { nodeHost } from '../../server/src/node/host.js';
import { startClient, type Client, type ClientOptions } from '../support/client.js';
import { makeFolder, type Folder } from '../support/command-line.js';

const text = '[A]: x #thesis\n  ? Why?\n';
const off = '{"rules": {"unsupported-thesis": "off"}}';
const wrong = '{"rules": {"unsuported-thesis": "off", "open-question": "error"}}';
const show = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range: { start } }) => `${start.line}:${start.character} ${String(code)}`);

describe('a configuration file in a workspace', () => {
  let folder: Folder;
  let client: Client;
  let registered: string[];
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  const changed = (...names: string[]) => client.connection.sendNotification('workspace/didChangeWatchedFiles',
    { changes: names.map((name) => ({ uri: uriOf(name), type: 2 })) });

  async function start(files: Record<string, string>, options: ClientOptions = {}, more: object = {}): Promise<void> {
    folder = makeFolder(files);
    registered = [];
    const capabilities = {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { synchronization: { dynamicRegistration: true } },
    };
    client = await startClient(more, {
      host: nodeHost,
      params: { capabilities, workspaceFolders: [{ uri: uriOf('w'), name: 'w' }] },
      prepare: (connection) => connection.onRequest('client/registerCapability', ({ registrations }) => {
        registered.push(...registrations.map(({ method }: { method: string }) => method));
        return null;
      }),
      ...options,
    });
  }
  afterEach(() => {
    client.close();
    folder.remove();
  });

  it('sets the severities of the documents below it', async () => {
    await start({ 'w/argmark.config.json': off, 'w/sub/argmark.config.json': '{"extends": "review"}', 'w/deep/closed.arg': text });
    assert.deepEqual(show(await client.open(uriOf('w/a.arg'), text)), ['1:2 open-question']);
    assert.deepEqual(show(await client.open(uriOf('w/sub/a.arg'), text)), ['0:1 unsupported-thesis', '1:2 open-question']);
    const { diagnostics } = await client.connection.sendRequest<{ diagnostics: Diagnostic[] }>(
      'argmark/check', { uri: uriOf('w/deep/closed.arg') });
    assert.deepEqual(show(diagnostics), ['1:2 open-question']);
  });

  it('of Argdown stands in for front matter, and holds at once when it changes', async () => {
    await start({ 'w/argdown.config.json': '{"model": {"mode": "strict"}}' });
    const contrary = '[A]: x #assumption\n  - [B]: y #assumption\n';
    assert.deepEqual(show(await client.open(uriOf('w/a.arg'), contrary)), ['1:2 unanswered-counterpoint', '1:2 contradictory-assumptions']);
    writeFileSync(path.join(folder.path, 'w/argdown.config.json'), '{}');
    const next = client.diagnostics(uriOf('w/a.arg'));
    await changed('w/argdown.config.json');
    assert.deepEqual(show(await next), ['1:2 unanswered-counterpoint']);
  });

  it('holds by the name of a page for the fences in it', async () => {
    await start({ 'w/argmark.config.json': '{"overrides": [{"files": ["page.md"], "rules": {"unsupported-thesis": "off"}}]}' });
    const page = `\`\`\`argmark\n${text}\`\`\`\n`;
    for (const [name, expected] of [['page.md', ['2:2 open-question']], ['other.md', ['1:1 unsupported-thesis', '2:2 open-question']]] as const) {
      const [uri, found] = [uriOf(`w/${name}`), client.diagnostics(uriOf(`w/${name}`))];
      await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: page } });
      assert.deepEqual(show(await found), expected, name);
    }
  });

  it('of Argdown has settings that are found at the first title, where no front matter has them', async () => {
    await start({ 'w/argdown.config.json': '{"evaluation": {"prefer": ["A", "Nobody"], "accrue": true}}' });
    assert.deepEqual(show(await client.open(uriOf('w/a.arg'), '\n[A]: x #assumption\n\n[B]: y #assumption\n')), ['1:1 unknown-preference']);
  });

  it('outside of the workspace is not read', async () => {
    await start({ 'argmark.config.json': off, 'elsewhere/argmark.config.json': off });
    assert.equal((await client.open(uriOf('w/a.arg'), text)).length, 2);
    assert.equal((await client.open(uriOf('elsewhere/a.arg'), text)).length, 2);
  });

  it('is followed by no symbolic link out of the workspace, but within it', async () => {
    await start({ 'w/a.arg': '', 'w/near/argmark.config.json': off, 'elsewhere/argmark.config.json': off, 'elsewhere/a.arg': '' });
    mkdirSync(path.join(folder.path, 'w/far'));
    symlinkSync(path.join(folder.path, 'elsewhere/argmark.config.json'), path.join(folder.path, 'w/far/argmark.config.json'));
    symlinkSync(path.join(folder.path, 'elsewhere'), path.join(folder.path, 'w/away'), 'dir');
    symlinkSync(path.join(folder.path, 'w/near'), path.join(folder.path, 'w/linked'), 'dir');
    for (const name of ['far', 'away']) {
      const problems = client.diagnostics(uriOf(`w/${name}/argmark.config.json`));
      assert.equal((await client.open(uriOf(`w/${name}/a.arg`), text)).length, 2);
      assert.deepEqual((await problems).map(({ message }) => message),
        ['This file cannot be read, so it has no effect: a symbolic link leads to it outside the workspace. Move it, or open its folder as well.']);
    }
    assert.deepEqual(show(await client.open(uriOf('w/linked/a.arg'), text)), ['1:2 open-question']);
  });

  it('has its own problems as diagnostics, and counts for the rest', async () => {
    await start({ 'w/argmark.config.json': wrong });
    const problems = client.diagnostics(uriOf('w/argmark.config.json'));
    assert.deepEqual((await client.open(uriOf('w/a.arg'), text)).map(({ severity }) => severity), [2, 1]);
    assert.deepEqual(show(await problems), ['0:11 invalid-configuration']);
  });

  it('that changes on disk is read again, and documents are checked again', async () => {
    await start({ 'w/argmark.config.json': wrong });
    await client.open(uriOf('w/a.arg'), text);
    writeFileSync(path.join(folder.path, 'w/argmark.config.json'), off);
    const [next, problems] = [client.diagnostics(uriOf('w/a.arg')), client.diagnostics(uriOf('w/argmark.config.json'))];
    const told = new Promise<void>((resolve) => { client.connection.onNotification('argmark/settingsChanged', resolve); });
    await changed('w/argmark.config.json');
    assert.deepEqual(show(await next), ['1:2 open-question']);
    assert.deepEqual(await problems, []);
    await told;
    assert.deepEqual(registered.filter((method) => method.startsWith('workspace/')), ['workspace/didChangeWatchedFiles', 'workspace/didChangeWatchedFiles']);
  });

  it('tells of its problems while it is written, before it is saved', async () => {
    await start({ 'w/argmark.config.json': off });
    await client.open(uriOf('w/a.arg'), text);
    const uri = uriOf('w/argmark.config.json');
    const textDocument = { uri, version: 1, languageId: 'jsonc' };
    const after = async (method: string, params: object) => {
      const next = client.diagnostics(uri);
      await client.connection.sendNotification(`textDocument/${method}`, params);
      return show(await next);
    };
    assert.deepEqual(await after('didOpen', { textDocument: { ...textDocument, text: off } }), []);
    assert.deepEqual(await after('didChange', { textDocument, contentChanges: [{ text: `${off}}` }] }),
      ['0:40 invalid-configuration']);
    assert.deepEqual(show(await client.edit(uriOf('w/a.arg'), 2, { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } }, 'y')),
      ['1:2 open-question']);
    assert.deepEqual(await after('didClose', { textDocument }), []);
    for (const method of ['didOpen', 'didChange', 'didClose']) assert.ok(registered.includes(`textDocument/${method}`));
  });

  it('is read by the client where the server has no file system for it', async () => {
    const asked: string[] = [];
    await start({}, {
      params: { workspaceFolders: [{ uri: 'memfs://x/w', name: 'w' }] },
      prepare: (connection) => {
        connection.onRequest('argmark/findFiles', () => ({ uris: [] }));
        connection.onRequest('argmark/readFile', ({ uri }: { uri: string }) => {
          asked.push(uri);
          return { text: uri.endsWith('/w/argmark.config.json') ? off : null };
        });
        connection.onRequest('client/registerCapability', () => null);
      },
    }, { readsFiles: true });
    assert.deepEqual(show(await client.open('memfs://x/w/sub/a.arg', text)), ['1:2 open-question']);
    assert.deepEqual(asked, ['argdown', 'argmark'].flatMap((name) => [`memfs://x/w/sub/${name}.config.json`, `memfs://x/w/${name}.config.json`]));
  });

  it('is as good as none where nobody can read it', async () => {
    await start({ 'w/argmark.config.json': off }, {
      params: { workspaceFolders: [{ uri: 'memfs:/w', name: 'w' }] },
    }, { preset: 'draft' });
    const found = await client.open('memfs:/w/a.arg', text);
    assert.deepEqual(show(found), ['0:1 unsupported-thesis', '1:2 open-question']);
  });

  it('that cannot be read costs nothing but its settings', async () => {
    await start({}, {
      host: { readFile: async () => { throw new Error('no access'); } },
    });
    const problems = client.diagnostics(uriOf('w/argmark.config.json'));
    assert.equal((await client.open(uriOf('w/a.arg'), text)).length, 2);
    assert.match(String((await problems)[0]!.message), /cannot be read.*no access/);
  });
});
