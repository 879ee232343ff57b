import assert from 'node:assert/strict';
import { methods, type EditMapResult, type SourcesAtResult, type SourcesChangedParams, type SourceTextResult } from '../../server/src/protocol.js';
import { startClient, type Client } from '../support/client.js';

const folder = 'memfs://x/w';
const uri = `${folder}/a.arg`;
const textDocument = { uri };
const map = '===\nsources:\n  rules: {file: rules.txt}\n===\n\n[A]: “routes are to be kept clear” [@rules]\n';
const rules = 'Escape routes are to be kept clear.\n\nPrams may stand there.\n';

/** A client with one folder, in which every file says what `read` gives. */
function startWith(capabilities: object, read: () => string): Promise<Client> {
  return startClient({ readsFiles: true, ...capabilities }, {
    params: { workspaceFolders: [{ uri: folder, name: 'w' }] },
    prepare: (connection) => {
      connection.onRequest(methods.readFile, () => ({ text: read() }));
      connection.onRequest(methods.findFiles, () => ({ uris: [] }));
      connection.onRequest(methods.fileExists, () => ({ exists: true }));
      connection.onRequest(methods.readBytes, () => ({ content: btoa(read()) }));
    },
  });
}

describe('sources beside their map', () => {
  let client: Client;
  afterEach(() => client.close());

  /** Starts with a map whose source is there; gives what is told of it, one after the other. */
  async function watch(options: object = {}): Promise<{ next(): Promise<SourcesChangedParams> }> {
    client = await startWith({ hasCommands: true, ...options }, () => rules);
    const told: SourcesChangedParams[] = [];
    let wake = () => {};
    client.connection.onNotification(methods.sourcesChanged, (params: SourcesChangedParams) => {
      told.push(params);
      wake();
    });
    await client.open(uri, map);
    await client.connection.sendNotification(methods.watchSources, { textDocument, watch: true });
    return { async next() {
      while (told.length === 0) await new Promise<void>((resolve) => { wake = resolve; });
      return told.shift()!;
    } };
  }

  /** What is told once the source has been read. */
  async function read({ next }: { next(): Promise<SourcesChangedParams> }): Promise<SourcesChangedParams> {
    for (;;) {
      const told = await next();
      if (told.sources[0]!.text !== null) return told;
    }
  }

  it('are told when they are watched, and when something of them is otherwise', async () => {
    const feed = await watch();
    const first = await read(feed);
    assert.deepEqual(first.sources.map(({ key, passages, coverage }) => [key, passages.map(({ words }) => words), coverage!.share]),
      [['rules', ['routes are to be kept clear'], 0.5]]);
    const at = { start: { line: 5, character: 5 }, end: { line: 5, character: 5 } };
    await client.edit(uri, 2, at, 'Prams: “Prams may stand there” [@rules], ');
    assert.equal((await feed.next()).sources[0]!.passages.length, 2);
    // Words that are no quotation change nothing of it.
    await client.edit(uri, 3, { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, '\n[B]: b\n');
    await client.edit(uri, 4, at, '“not at all so” [@rules] ');
    const next = await feed.next();
    assert.deepEqual([next.version, next.sources[0]!.missing.length], [4, 1]);
  });

  it('are given as text, found by a position, and quoted by an edit', async () => {
    await read(await watch());
    const ask = <Result>(method: string, params: object) => client.connection.sendRequest<Result>(method, { textDocument, ...params });
    const content = await ask<SourceTextResult>(methods.sourceText, { key: 'rules' });
    assert.ok(content?.kind === 'text');
    assert.equal(content.text, rules);
    const { targets } = await ask<SourcesAtResult>(methods.sourcesAt, { position: { line: 5, character: 10 } });
    assert.deepEqual(targets, [{ key: 'rules', passage: '0 [A]', at: null }]);
    assert.deepEqual((await ask<SourcesAtResult>(methods.sourcesAt, { id: '[A]' })).targets, targets);
    const start = rules.indexOf('Prams');
    const result = await ask<EditMapResult>(methods.quotePassage, { use: { key: 'rules', start, end: start + 11, as: 'con', to: '[A]' } });
    assert.match(JSON.stringify(result), /- “Prams may stand” \[@rules\]/);
    const none = await ask<EditMapResult>(methods.quotePassage, { use: { key: 'other', start, end: start + 9, as: 'claim' } });
    assert.equal(none.kind, 'refusal');
  });

  it('are not read where the workspace is not trusted, which is said', async () => {
    const feed = await watch({ isTrusted: false });
    assert.equal((await feed.next()).sources[0]!.reason, 'In a workspace that is not trusted, no source is read. Trust the workspace to read it.');
  });
});

describe('what is wrong in a bibliography', () => {
  let client: Client;
  afterEach(() => client.close());

  it('is told in its own file, until it is mended or no open map needs it', async () => {
    let bibliography = '@book{k, title = {A}}\n@book{, title = {B}}\n';
    const [file, good] = [`${folder}/refs.bib`, '@book{k, title = {A}}\n'];
    client = await startWith({}, () => bibliography);
    const next = () => client.diagnostics(file).then((all) => all.map(({ message, range }) => `${range.start.line}: ${String(message).split('.')[0]}`));
    const change = async (text: string) => {
      bibliography = text;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
    };
    let heard = next();
    await client.open(uri, '===\nbibliography: refs.bib\n===\n\n[A]: a [@k]\n');
    assert.deepEqual(await heard, ['1: This entry has no key']);
    heard = next();
    await change(good);
    assert.deepEqual(await heard, []);
    heard = next();
    await change(`${good}@book{l, title = {L}}\n`);
    await change(`${good}\n@book{, title = {B}}\n`);
    assert.deepEqual(await heard, ['2: This entry has no key']);
    heard = next();
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    assert.deepEqual(await heard, []);
  });
});
