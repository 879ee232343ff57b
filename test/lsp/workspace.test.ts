import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { CompletionList, Diagnostic } from 'vscode-languageserver-types';
import { nodeHost } from '../../server/src/node/host.js';
import type { Host } from '../../server/src/service.js';
import { holds } from '../support/holding-diagnostics.js';
import { startClient, type Client } from '../support/client.js';
import { makeFolder, type Folder } from '../support/command-line.js';

const all = '@include(parts/one.arg)\n\n[T]: t #thesis\n  + [One]\n';
const one = '[One]: x\n  + [T2]\n\n[T2]: y #assumption\n';

describe('a workspace of several files', () => {
  let folder: Folder;
  let client: Client;
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  const fileOf = (name: string) => path.join(folder.path, name);
  const textOf = (files: Record<string, string | Uint8Array>, name: string) => files[name] as string;
  const show = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, range: { start } }) => `${start.line}:${start.character} ${String(code)}`);
  const changed = (type: 1 | 2 | 3, ...names: string[]) => client.connection.sendNotification('workspace/didChangeWatchedFiles',
    { changes: names.map((name) => ({ uri: uriOf(name), type })) });

  async function start(files: Record<string, string | Uint8Array>, { host = nodeHost, options = {}, folders = [''] }:
    { host?: Host; options?: object; folders?: string[] } = {}): Promise<(name: string) => Promise<string[]>> {
    folder = makeFolder(files);
    client = await startClient(options, {
      host, params: { workspaceFolders: folders.map((name) => ({ uri: uriOf(name).replace(/\/$/, ''), name })) },
    });
    return async (name) => show(await client.open(uriOf(name), textOf(files, name)));
  }

  /** The diagnostics of a document as soon as they are these. */
  async function until(name: string, expected: string[]): Promise<void> {
    for (;;) if (isSame(show(await client.diagnostics(uriOf(name))), expected)) return;
  }
  /** Asks until the answer is this one: what is found may stay as it is, and is not sent again then. */
  async function eventually(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
    while (!isDeepStrictEqual(await ask(), expected)) await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  const isSame = (found: string[], expected: string[]) => JSON.stringify(found) === JSON.stringify(expected);

  afterEach(() => {
    client.close();
    folder.remove();
  });

  it('checks a document with what it includes, at once', async () => {
    const open = await start({ 'all.arg': all, 'parts/one.arg': one });
    assert.deepEqual(await open('all.arg'), []);
  });

  it('checks a part with what includes it as soon as that is known, and never calls anything undefined before', async () => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => { go = resolve; });
    const host: Host = { ...nodeHost, findFiles: async (at) => wait.then(() => nodeHost.findFiles!(at)) };
    const open = await start({ 'all.arg': `${all}\n[Two]: z #assumption\n`, 'parts/one.arg': '[One]: x\n  + [Two]\n' }, { host });
    assert.deepEqual(await open('parts/one.arg'), []);
    go();
    const definition = () => client.connection.sendRequest('textDocument/definition', { textDocument: { uri: uriOf('parts/one.arg') }, position: { line: 1, character: 6 } });
    await eventually(definition, [{ uri: uriOf('all.arg'), range: { start: { line: 5, character: 1 }, end: { line: 5, character: 4 } } }]);
  });

  it('says what its own text decides while an included file keeps it waiting, and the rest later', async () => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => { go = resolve; });
    const host: Host = { ...nodeHost, readFile: async (uri) => (uri.endsWith('one.arg') ? wait : Promise.resolve()).then(() => nodeHost.readFile(uri)) };
    const open = await start({ 'all.arg': `${all}  - {a: [\n`, 'parts/one.arg': '' }, { host, folders: [] });
    assert.deepEqual(await open('all.arg'), ['4:4 unclosed-data']);
    go();
    await until('all.arg', [
      '2:1 thesis-not-accepted', '3:5 undefined-claim', '4:2 unanswered-counterpoint', '4:4 unsupported-claim', '4:4 unclosed-data',
    ]);
  });

  it('follows files that change, go and come, and folders that go', async () => {
    const open = await start({ 'all.arg': all, 'parts/one.arg': one });
    assert.deepEqual(await open('all.arg'), []);
    writeFileSync(fileOf('parts/one.arg'), '');
    await Promise.all([until('all.arg', ['3:5 undefined-claim']), changed(2, 'parts/one.arg')]);
    rmSync(fileOf('parts'), { recursive: true });
    await Promise.all([until('all.arg', ['0:9 include-missing']), changed(3, 'parts')]);
    folder.remove();
    rmSync(fileOf('.'), { recursive: true, force: true });
    const again = makeFolder({ 'one.arg': one });
    renameSync(again.path, folder.path);
    writeFileSync(fileOf('parts'), '');
    rmSync(fileOf('parts'));
    renameSync(makeFolder({ 'one.arg': one }).path, fileOf('parts'));
    await Promise.all([until('all.arg', []), changed(1, 'parts/one.arg')]);
  });

  it('says why a file is not read: binary, too large, locked, outside', async () => {
    const host: Host = {
      ...nodeHost, readFile: async (uri) => (uri.endsWith('locked.arg') ? Promise.reject(new Error('EBUSY: it is locked')) : nodeHost.readFile(uri)),
    };
    const text = '@include(binary.arg)\n@include(huge.arg)\n@include(locked.arg)\n@include(../outside.arg)\n@include(notes.txt)\n[A]: x #assumption\n  + [B]\n';
    await start({
      'w/a.arg': text, 'w/binary.arg': 'a\0b', 'w/huge.arg': Buffer.alloc(17 * 1024 * 1024, 'a'), 'w/locked.arg': '', 'outside.arg': '[B]: y\n',
    }, { host, folders: ['w'] });
    const found = await client.open(uriOf('w/a.arg'), text);
    assert.deepEqual(found.map(({ code, range, message }) => `${range.start.line} ${String(code)}: ${String(message).split(': ')[1]}`), [
      '0 include-unreadable: it contains binary data. Include a file that has the text.',
      '1 include-unreadable: it is 17 MB, more than a map may be. Split it.',
      '2 include-unreadable: it cannot be read',
      '3 include-unreadable: it is outside the workspace. Move it, open its folder as well, or allow it by the setting `argmark.includes.outsideWorkspace`.',
      '4 include-unreadable: its name is not that of an argument map, which ends in `.arg`, `.argdown`, `.argdn` or `.ad`. Rename it, or correct the path.',
    ]);
  });

  it('follows no symbolic link out of the workspace', async () => {
    const text = '@include(near.arg)\n@include(far.arg)\n@include(away/far.arg)\n@include(plain.arg)\n';
    await start({ 'w/a.arg': text, 'w/plain.arg': '[P]: p #assumption\n', 'far/far.arg': '[F]: f #assumption\n' }, { folders: ['linked'] });
    symlinkSync(fileOf('w'), fileOf('linked'), 'dir');
    symlinkSync(fileOf('w/plain.arg'), fileOf('w/near.arg'));
    symlinkSync(fileOf('far/far.arg'), fileOf('w/far.arg'));
    symlinkSync(fileOf('far'), fileOf('w/away'), 'dir');
    const diagnostics = await client.open(uriOf('linked/a.arg'), text);
    assert.deepEqual(diagnostics.map(({ message, range: { start } }) => `${start.line} ${/it is outside the workspace/.exec(String(message))?.[0]}`),
      ['1 it is outside the workspace', '2 it is outside the workspace']);
  });

  it('follows symbolic links where the user allows it', async () => {
    const text = '@include(far.arg)\n';
    await start({ 'w/a.arg': text, 'far/far.arg': '[F]: f #assumption\n' }, { folders: ['w'], options: { includes: { outsideWorkspace: true } } });
    symlinkSync(fileOf('far/far.arg'), fileOf('w/far.arg'));
    assert.deepEqual(show(await client.open(uriOf('w/a.arg'), text)), []);
  });

  it('reads files outside the workspace where the user allows it', async () => {
    const open = await start({ 'w/a.arg': '@include(../one.arg)\n[A]: x\n  + [One]\n', 'one.arg': one },
      { folders: ['w'], options: { includes: { outsideWorkspace: true } } });
    assert.deepEqual(await open('w/a.arg'), []);
  });

  it('has several folders, one map across them', async () => {
    const open = await start({ 'v/a.arg': '@include(../w/one.arg)\n[A]: x\n  + [One]\n', 'w/one.arg': one }, { folders: ['v', 'w'] });
    assert.deepEqual(await open('v/a.arg'), []);
  });

  it('reads nothing but open documents until it is trusted', async () => {
    const read: string[] = [];
    const host: Host = { ...nodeHost, readFile: async (uri) => { read.push(uri); return nodeHost.readFile(uri); } };
    const open = await start({ 'all.arg': all, 'parts/one.arg': one, 'argmark.config.json': '{"rules": {"unsupported-thesis": "off"}}' },
      { host, options: { isTrusted: false } });
    assert.deepEqual(await open('all.arg'), ['0:9 include-unreadable']);
    assert.deepEqual(read, []);
    await Promise.all([until('all.arg', []), client.connection.sendNotification('argmark/trusted')]);
  });

  it('keeps paths leading where they led when files and folders are renamed, open and closed ones', async () => {
    const open = await start({ 'all.arg': all, 'parts/one.arg': `@include(../two.arg)\n${one}`, 'two.arg': '' });
    await open('all.arg');
    const files = [{ oldUri: uriOf('parts'), newUri: uriOf('moved/parts') }];
    const edit = await client.connection.sendRequest('workspace/willRenameFiles', { files });
    assert.deepEqual(edit, { changes: {
      [uriOf('all.arg')]: [{ range: { start: { line: 0, character: 9 }, end: { line: 0, character: 22 } }, newText: 'moved/parts/one.arg' }],
      [uriOf('parts/one.arg')]: [{ range: { start: { line: 0, character: 9 }, end: { line: 0, character: 19 } }, newText: '../../two.arg' }],
    } });
    mkdirSync(fileOf('moved'));
    renameSync(fileOf('parts'), fileOf('moved/parts'));
    writeFileSync(fileOf('moved/parts/one.arg'), `@include(../../two.arg)\n${one}`);
    await client.connection.sendNotification('workspace/didRenameFiles', { files });
    const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 22 } };
    await client.edit(uriOf('all.arg'), 2, range, 'moved/parts/one.arg');
    await eventually(() => holds(client.connection, uriOf('all.arg')), []);
    await eventually(async () => {
      const symbols = await client.connection.sendRequest('workspace/symbol', { query: 'one' }) as { location: { uri: string } }[];
      return symbols.map(({ location }) => location.uri);
    }, [uriOf('moved/parts/one.arg')]);
  });

  it('offers the files that a source or bibliography may name, folder by folder', async () => {
    await start({
      'w/a.arg': '', 'w/refs.bib': '', 'w/.hidden': '', 'w/papers/mill 1859.pdf': '', "w/papers/it's.pdf": '', 'w/papers/old/#1.txt': '',
      'w/papers/b: c.txt': '', 'far/secret.txt': '',
    }, { folders: ['w'] });
    symlinkSync(fileOf('far'), fileOf('w/away'), 'dir');
    let version = 0;
    const offered = async (marked: string) => {
      const text = marked.replace('¦', '');
      const before = marked.slice(0, marked.indexOf('¦'));
      const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
      const uri = uriOf(`w/${++version}.arg`);
      await client.open(uri, text);
      const { items } = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position }) as CompletionList;
      return items.map(({ label, textEdit }) => `${label} ${textEdit!.newText}`);
    };
    assert.deepEqual(await offered('===\nbibliography: ¦\n===\n'), ['a.arg a.arg', 'papers/ papers/', 'refs.bib refs.bib']);
    const papers = ['b: c.txt "papers/b: c.txt"', 'it\'s.pdf "papers/it\'s.pdf"', 'mill 1859.pdf papers/mill 1859.pdf', 'old/ papers/old/'];
    assert.deepEqual(await offered('===\nsources:\n  mill:\n    file: papers/m¦\n===\n'), papers);
    assert.deepEqual(await offered('===\nsources:\n  mill: {file: papers/¦}\n===\n'), papers);
    assert.deepEqual(await offered("===\nsources:\n  mill: {file: 'papers/¦'}\n===\n"),
      ['b: c.txt papers/b: c.txt', 'mill 1859.pdf papers/mill 1859.pdf', 'old/ papers/old/']);
    assert.deepEqual(await offered('===\nbibliography: "papers/old/¦\n===\n'), ['#1.txt papers/old/#1.txt"']);
    assert.deepEqual(await offered('===\nbibliography: ../far/¦\n===\n'), []);
    assert.deepEqual(await offered('===\nbibliography: away/¦\n===\n'), []);
    assert.deepEqual(await offered('===\nbibliography: gone/¦\n===\n'), []);
    assert.deepEqual(await offered('===\nbibliography: https://¦\n===\n'), []);
  });

  it('tells of a source whose file is missing', async () => {
    const open = await start({ 'a.arg': '===\nsources: {k: {file: k.md}, l: {file: l.md}}\n===\n[A]: x [@k; @l]\n', 'k.md': 'Words.' });
    assert.deepEqual(await open('a.arg'), ['1:37 source-file-missing']);
    writeFileSync(fileOf('l.md'), 'Words.');
    await Promise.all([until('a.arg', []), changed(1, 'l.md')]);
  });
});
