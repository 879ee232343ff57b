import assert from 'node:assert/strict';
import type {
  SemanticTokens, SemanticTokensClientCapabilities, SemanticTokensDelta, SemanticTokensOptions,
} from 'vscode-languageserver-protocol';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///a.arg';
const textDocument = { uri };
const at = (line: number, character: number) => ({ line, character });

describe('semantic tokens over streams', () => {
  let client: Client;
  beforeEach(async () => { client = await startClient(); });
  afterEach(() => client.close());

  const full = () => client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  const delta = (previousResultId: string) => client.connection.sendRequest<SemanticTokens | SemanticTokensDelta>(
    'textDocument/semanticTokens/full/delta', { textDocument, previousResultId });

  it('come whole, and then as what changed', async () => {
    await client.open(uri, '[A]: x\n\n[B]\n  + [A]\n\n[C]: z\n');
    const first = await full();
    assert.equal(first.data.length, 4 * 5);
    assert.deepEqual((await delta(first.resultId!) as SemanticTokensDelta).edits, []);

    await client.edit(uri, 2, { start: at(0, 6), end: at(0, 6) }, ' #thesis');
    const answer = await client.connection.sendRequest<SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta', { textDocument, previousResultId: '2' });
    const patched = answer.edits.toSorted((a, b) => b.start - a.start).reduce(
      (data, { start, deleteCount, data: inserted = [] }) => data.toSpliced(start, deleteCount, ...inserted), first.data);
    const whole = await full();
    assert.deepEqual(patched, whole.data);
    assert.ok(answer.edits.every(({ data = [] }) => data.length < whole.data.length));
  });

  it('come whole to a client whose result is not the last one', async () => {
    await client.open(uri, '[A]: x\n');
    assert.deepEqual((await delta('nonsense') as SemanticTokens).data, (await full()).data);
  });

  it('come for a range', async () => {
    await client.open(uri, '[A]: x\n\n[B]: y\n');
    const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range',
      { textDocument, range: { start: at(2, 0), end: at(2, 6) } });
    assert.deepEqual(data, [2, 1, 1, 0, 1]);
  });

  it('of a document that is not open are none', async () => {
    for (const method of ['full', 'full/delta', 'range']) {
      const params = { textDocument, previousResultId: '1', range: { start: at(0, 0), end: at(1, 0) } };
      assert.equal(await client.connection.sendRequest(`textDocument/semanticTokens/${method}`, params), null, method);
    }
  });

  it('are offered as the client can take them', async () => {
    const offered = async (requests?: SemanticTokensClientCapabilities['requests']) => {
      const other = await startClient({}, { params: { capabilities: requests ? { textDocument: { semanticTokens: { requests } } } : {} } });
      const { range, full: whole, legend } = other.capabilities.semanticTokensProvider as SemanticTokensOptions;
      other.close();
      assert.ok(legend.tokenTypes.length > 0 && legend.tokenModifiers.length > 0);
      return { range, full: whole };
    };
    assert.deepEqual(await offered({ range: true, full: { delta: true } }), { range: true, full: { delta: true } });
    assert.deepEqual(await offered({ full: true }), { range: false, full: true });
    assert.deepEqual(await offered(), { range: false, full: true });
  });
});
