import assert from 'node:assert/strict';
import type { CompletionList, Diagnostic } from 'vscode-languageserver-types';
import { startClient, type Client } from '../support/client.js';

const folder = 'memfs://x/w';
const uri = `${folder}/a.arg`;

/** What a client answers by name of the request, and null to what it is asked besides. */
type Answers = Readonly<Record<string, (params: { readonly uri: string; readonly folder: string; readonly most: number }) => object>>;

describe('files that the client reads for the server', () => {
  let client: Client;
  afterEach(() => client.close());

  async function start(answers: Answers): Promise<void> {
    client = await startClient({ readsFiles: true }, {
      params: { workspaceFolders: [{ uri: folder, name: 'w' }] },
      prepare: (connection) => {
        const all: Answers = { readFile: () => ({ text: null }), findFiles: () => ({ uris: [] }), fileExists: () => ({ exists: true }), ...answers };
        for (const [method, answer] of Object.entries(all)) connection.onRequest(`argmark/${method}`, answer);
      },
    });
  }

  async function offered(text: string): Promise<string[]> {
    await client.open(uri, text);
    const lines = text.split('\n');
    const position = { line: 2, character: lines[2]!.length };
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    return items.map(({ label }) => label);
  }

  it('are as large as the server takes them', async () => {
    const large = 17 * 1024 * 1024;
    await start({ readFile: ({ uri: file, most }) => (file.endsWith('.arg') && large > most ? { text: null, bytes: large } : { text: null }) });
    const [found] = await client.open(uri, '@include(b.arg)\n');
    assert.match(String(found!.message), /it is 17 MB, more than a map may be/);
  });

  it('are offered as includes and, folder by folder, as sources', async () => {
    const entries = [{ name: 'mill.pdf', isFolder: false }, { name: 'old', isFolder: true }, { name: '.git', isFolder: true }, { name: 'node_modules', isFolder: true }];
    await start({
      findFiles: () => ({ uris: [`${folder}/parts/b.arg`] }),
      readFile: ({ uri: file }) => ({ text: file.endsWith('b.arg') ? '[B]: b\n' : null }),
      readFolder: ({ folder: at }) => ({ entries: at === `${folder}/papers` ? entries : [] }),
    });
    assert.deepEqual(await offered('===\nsources:\n  mill: {file: papers/'), ['mill.pdf', 'old/']);
    assert.deepEqual(await offered('===\nsources:\n  mill: {file: ../'), []);
    assert.deepEqual(await offered('[A]: a\n\n@include('), ['parts/b.arg']);
  });

  const quoting = '===\nsources:\n  rules: {file: rules.txt}\n===\n\n[A]: “routes are not to be kept clear” [@rules]\n';
  /** What is told of sources and quotations once they have been read; nothing if it has not come in a while. */
  async function found(): Promise<unknown[]> {
    const later = new Promise<readonly Diagnostic[]>((resolve) => { setTimeout(() => resolve([]), 1000); });
    const of = (told: readonly Diagnostic[]) => told.map(({ code }) => code).filter((code) => /quotation|source-/.test(String(code)));
    const first = of(await client.open(uri, quoting));
    return first.length > 0 ? first : of(await Promise.race([client.diagnostics(uri), later]));
  }

  it('are looked into for quotations, in bytes', async () => {
    await start({ readBytes: () => ({ content: btoa('Escape routes are to be kept clear.') }) });
    assert.deepEqual(await found(), ['quotation-differs']);
  });

  it('are no sources where there are too many bytes, and none of a client that reads none', async () => {
    await start({ readBytes: () => ({ content: null, bytes: 600 * 1024 * 1024 }) });
    assert.deepEqual(await found(), ['source-unreadable']);
    await client.close();
    await start({});
    assert.deepEqual(await found(), []);
  });

  it('are not offered as sources by a client that lists no folders', async () => {
    await start({});
    assert.deepEqual(await offered('===\nsources:\n  mill: {file: papers/'), []);
  });
});
