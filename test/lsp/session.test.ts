import assert from 'node:assert/strict';
import { patchedEdition, type GraphEdition } from '../../server/src/picture/graph-patch.js';
import type { MapChangedParams, MapEdit, MapPatchedParams, MapResult } from '../../server/src/protocol.js';
import type { CodeAction } from 'vscode-languageserver-types';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///a.arg';
const at = (line: number, character: number) => ({ line, character });
const span = (line: number, start: number, end: number) => ({ start: at(line, start), end: at(line, end) });

describe('the server over streams', () => {
  let client: Client;
  beforeEach(async () => { client = await startClient(); });
  afterEach(() => client.close());

  it('reports findings with code, page, range and related places', async () => {
    const found = await client.open(uri, '[A]: x #thesis\n\n[B]: one\n  + y [@k]\n\n[B]: two\n');
    assert.deepEqual(found.map(({ code, range, severity }) => [code, range.start, severity]), [
      ['unsupported-thesis', at(0, 1), 2], ['unknown-source', at(3, 8), 2], ['conflicting-wordings', at(5, 1), 2],
    ]);
    assert.equal(found[0]!.source, 'argmark');
    assert.match(found[0]!.codeDescription!.href, /docs\/rules\/unsupported-thesis\.md$/);
    assert.deepEqual(found[2]!.relatedInformation!.map(({ location }) => location), [{ uri, range: span(2, 1, 2) }]);
  });

  it('follows edits, several in one change, and repairs go away', async () => {
    await client.open(uri, '[A]: x #thesis\n');
    assert.deepEqual(await client.edit(uri, 2, span(1, 0, 0), '  + y #assumption\n'), []);
    const broken = await client.edit(uri, 3, span(1, 0, 20), '');
    assert.deepEqual(broken.map(({ code }) => code), ['unsupported-thesis']);
    const next = client.diagnostics(uri);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 4 },
      contentChanges: [{ range: span(0, 0, 0), text: '// 😀\n' }, { range: span(1, 5, 6), text: 'longer' }, { range: span(1, 1, 2), text: 'T' }],
    });
    assert.deepEqual((await next).map(({ range }) => range), [span(1, 1, 2)]);
    const hover = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at(1, 1) });
    assert.match((hover as { contents: { value: string } }).contents.value, /longer/);
  });

  it('sends nothing again that has not changed, and everything to who opens anew', async () => {
    let count = 0;
    client.connection.onNotification('textDocument/publishDiagnostics', () => { count++; });
    const change = (version: number, text: string) => client.connection.sendNotification('textDocument/didChange',
      { textDocument: { uri, version }, contentChanges: [{ text }] });
    const settled = () => new Promise((resolve) => { setTimeout(resolve, 250); });
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'argmark', version: 1, text: '[A]: x #thesis\n' } });
    await settled();
    assert.equal(count, 1);
    await change(2, '[A]: y #thesis\n');
    await settled();
    assert.equal(count, 1, 'the same finding');
    await change(3, '\n[A]: y #thesis\n');
    await settled();
    assert.equal(count, 2, 'another place');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await settled();
    assert.equal(count, 3, 'the empty list of a closed one');
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'argmark', version: 1, text: '\n[A]: y #thesis\n' } });
    await settled();
    assert.equal(count, 4, 'opened anew');
  });

  it('repairs what it reports, and says so beforehand', async () => {
    const [diagnostic] = await client.open(uri, '[Rain]: x #assumption\n  + [Rian]\n');
    const ask = (only?: string[]) => client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri }, range: diagnostic!.range, context: { diagnostics: [diagnostic], ...(only ? { only } : {}) },
    }) as Promise<CodeAction[]>;
    const [first] = await ask(['quickfix']);
    assert.deepEqual(first, {
      title: 'Change to [Rain]', kind: 'quickfix', diagnostics: [diagnostic], isPreferred: true,
      edit: { changes: { [uri]: [{ range: span(1, 4, 10), newText: '[Rain]' }] } },
    });
    assert.deepEqual(await ask(['source.fixAll']), []);
    assert.deepEqual(client.capabilities.codeActionProvider, { codeActionKinds: [
      'quickfix', 'source.fixAll.argmark', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'refactor.move',
    ] });
  });

  it('takes severities from the client, and the front matter over them', async () => {
    await client.open(uri, '[A]: x #thesis\n\n[B]: y\n');
    const next = client.diagnostics(uri);
    await client.connection.sendNotification('workspace/didChangeConfiguration',
      { settings: { argmark: { rules: { 'unsupported-thesis': 'error', 'unsupported-claim': 'off' } } } });
    assert.deepEqual((await next).map(({ code, severity }) => [code, severity]), [['unsupported-thesis', 1]]);
    const overridden = await client.edit(uri, 2, span(0, 0, 0), '===\nrules: {unsupported-thesis: hint}\n===\n\n');
    assert.deepEqual(overridden.map(({ severity }) => severity), [4]);
  });

  it('sends the map while it is watched, also of a broken text', async () => {
    await client.open(uri, '[A]: x\n  + [B]: y\n');
    const maps: MapChangedParams[] = [];
    let arrived = () => {};
    client.connection.onNotification('argmark/mapChanged', (params: MapChangedParams) => {
      maps.push(params);
      arrived();
    });
    const next = () => new Promise<void>((resolve) => { arrived = resolve; });
    let sent = next();
    await client.connection.sendNotification('argmark/watchMap', { textDocument: { uri }, watch: true });
    await sent;
    sent = next();
    await client.edit(uri, 2, span(1, 10, 10), ' {a: [\n  - ');
    await sent;
    assert.deepEqual(maps.map(({ version, graph }) => [version, graph.nodes.length]), [[1, 2], [2, 3]]);
    const asked = await client.connection.sendRequest<MapResult>('argmark/map', { textDocument: { uri } });
    assert.deepEqual(asked.graph, maps[1]!.graph);
  });

  it('sends what has changed in the map to those who ask for no more, and the whole map to those who watch anew', async () => {
    await client.open(uri, '[A]: x\n  + [B]: y\n');
    let last: GraphEdition | undefined;
    const sent = { wholes: 0, patches: 0 };
    let arrived = () => {};
    client.connection.onNotification('argmark/mapChanged', ({ edition, graph }: MapChangedParams) => {
      sent.wholes++;
      last = { edition, graph };
      arrived();
    });
    client.connection.onNotification('argmark/mapPatched', ({ edition, patch }: MapPatchedParams) => {
      sent.patches++;
      last = { edition, graph: patchedEdition(last, patch, edition)! };
      arrived();
    });
    const next = () => new Promise<void>((resolve) => { arrived = resolve; });
    const watch = async () => {
      const came = next();
      await client.connection.sendNotification('argmark/watchMap', { textDocument: { uri }, watch: true, patches: true });
      await came;
    };
    await watch();
    assert.deepEqual([sent.wholes, last!.edition], [1, 1]);
    // What makes patches is loaded meanwhile; until then the whole map is sent.
    let version = 1;
    while (sent.patches < 3) {
      const came = next();
      await client.edit(uri, ++version, span(1, 10, 10), 'z');
      await came;
      const { graph } = await client.connection.sendRequest<MapResult>('argmark/map', { textDocument: { uri } });
      assert.deepEqual(last, { edition: version, graph });
    }
    const before = sent.wholes;
    await watch();
    assert.deepEqual([sent.wholes, last!.edition], [before + 1, 1]);
  });

  it('finds the node at a position and the place of a node', async () => {
    await client.open(uri, '[A]: x\n  + <B>: y\n  ? why\n');
    const nodeAt = (line: number, character: number) =>
      client.connection.sendRequest('argmark/nodeAt', { textDocument: { uri }, position: at(line, character) });
    assert.deepEqual(await Promise.all([nodeAt(0, 2), nodeAt(1, 9), nodeAt(2, 4), nodeAt(3, 0)]),
      [{ id: '[A]' }, { id: '<B>' }, { id: '?0:1' }, { id: null }]);
    const place = (id: string) => client.connection.sendRequest('argmark/locateNode', { textDocument: { uri }, id });
    assert.deepEqual(await place('<B>'), { uri, range: span(1, 5, 6) });
    assert.equal(await place('[gone]'), null);
  });

  it('edits the map in the text, with where to go then, or says why not', async () => {
    await client.open(uri, '// 😀\n[A]: x\n');
    const ask = (edit: MapEdit) => client.connection.sendRequest('argmark/editMap', { textDocument: { uri }, edit });
    assert.deepEqual(await ask({ kind: 'add', relation: 'support', to: { node: '[A]' }, text: 'y\nz' }), {
      kind: 'edit', version: 1, select: at(2, 4), edit: { changes: { [uri]: [{ range: span(1, 6, 6), newText: '\n  + y\n    z' }] } },
    });
    assert.deepEqual(await ask({ kind: 'retitle', id: '[B]', title: 'C' }), { kind: 'refusal', reason: 'It is no longer in the text.' });
    const text = await client.connection.sendRequest('argmark/editableText', { textDocument: { uri }, id: '[A]' });
    assert.deepEqual(text, { title: 'A', text: 'x' });
  });

  it('tells of the map and of its nodes in words', async () => {
    await client.open(uri, '[A]: x. #thesis\n  + [B]: y.\n');
    const ask = (method: string, rest: object = {}) => client.connection.sendRequest(method, { textDocument: { uri }, ...rest });
    assert.deepEqual(await ask('argmark/mapReading'), {
      byline: '', theses: [{ id: '[A]', status: 'accepted', sentence: 'The thesis [A] is accepted because [B] (taken as given) supports it.', crux: null, named: ['[B]'], way: [] }],
      story: [
        { kind: 'thesis', id: '[A]', thesis: '[A]', on: null, beside: [], sentence: 'The thesis [A] is accepted because [B] (taken as given) supports it.', also: [] },
        { kind: 'reason', id: '[B]', thesis: '[A]', on: { id: '[A]', type: 'support' }, beside: ['[A]'], sentence: '[B] is accepted because it is taken as given.', also: [] },
      ],
    });
    const details = await ask('argmark/nodeDetails', { id: '[A]' }) as { changes: readonly string[] };
    assert.deepEqual(details.changes, [{ lead: '[A] becomes unproven if [B] is given up, or the step [B] → [A] is undercut.', ways: [], more: null }]);
    assert.equal(await ask('argmark/nodeDetails', { id: '[gone]' }), null);
  });

  it('exports an open document', async () => {
    await client.open(uri, '[A]: x\n  + [B]: y\n');
    const exported = await client.connection.sendRequest<{ content: string }>('argmark/export', { textDocument: { uri }, format: 'svg' });
    assert.match(exported.content, /^<svg [\s\S]*data-id="\[A\]"[\s\S]*<\/svg>\n$/);
  });

  it('answers nothing about documents that are not open', async () => {
    const textDocument = { uri: 'file:///closed.arg' };
    for (const method of ['textDocument/hover', 'argmark/map', 'argmark/export']) {
      assert.equal(await client.connection.sendRequest(method, { textDocument, position: at(0, 0), format: 'svg' }), null, method);
    }
  });

  const malformed: Record<string, string> = {
    'an empty file': '',
    'a blank line inside a relation list': '[A]: x\n  + [B]: y\n\n  - [C]: z\n',
    'a lone ---': '[A]: x\n\n---\n\n[C]: z\n',
    'a duplicate YAML key': '[A]: x {a: 1, a: 2}\n\n[C]: z\n',
    '[sic] in a text': '[A]: x [sic] y\n\n[C]: z\n',
    'a title without a text at the end': '[A]: x\n\n[C]: z\n\n[T]:',
    'a title constructor': '[constructor]: x\n\n[A]: x\n\n[C]: z\n',
    '2000 nested levels': `[A]: x\n${Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level + 1)}+ [n${level}]`).join('\n')}\n\n[C]: z\n`,
    '100 000 brackets': `[A]: x\n\n${'['.repeat(100_000)}\n\n[C]: z\n`,
    'binary data': '[A]: x\n\n\0\u0001\ud800\n\n[C]: z\n',
  };
  for (const [name, text] of Object.entries(malformed)) {
    it(`keeps everything else of a document with ${name}`, async () => {
      await client.open(uri, text);
      const map = await client.connection.sendRequest<MapResult>('argmark/map', { textDocument: { uri } });
      const ids = map.graph.nodes.map(({ id }) => id);
      if (text === '') {
        assert.deepEqual(map.graph, { ...map.graph, nodes: [], edges: [], groups: [] });
        const symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        const [hover, definition] = await Promise.all(['textDocument/hover', 'textDocument/definition'].map((method) =>
          client.connection.sendRequest(method, { textDocument: { uri }, position: at(0, 0) })));
        assert.deepEqual([symbols, hover, definition], [[], null, []]);
        return;
      }
      for (const id of ['[A]', '[C]']) assert.ok(ids.includes(id), `${id} is lost`);
      for (const method of ['textDocument/documentSymbol', 'textDocument/completion', 'textDocument/hover', 'textDocument/definition']) {
        await client.connection.sendRequest(method, { textDocument: { uri }, position: at(0, 1) });
      }
    });
  }

  it('has no more findings than an editor shows, the gravest, and says how many there are', async () => {
    const found = await client.open(uri, `===\nrules: {unknown-source: error}\n===\n\n${Array.from({ length: 1200 }, (_, at) => `[C${at}]: x\n`).join('\n')}\n[A]: x [@k]\n`);
    assert.equal(found.length, 1001);
    assert.match(String(found.at(-1)!.message), /^\d+ more findings are not shown here; “argmark check” lists them all\.$/);
    assert.ok(found.some(({ code }) => code === 'unknown-source'), 'the only error is among them');
  });

  it('has one finding for binary data', async () => {
    assert.deepEqual((await client.open(uri, 'PK\0\0\u0003[a]: [b\n\n+ x\n')).map(({ code }) => code), ['binary-text']);
  });
});
