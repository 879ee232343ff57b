import assert from 'node:assert/strict';
import {
  methods, type ChangesResult, type ExplainResult, type ImpactsResult, type MapChangedParams, type PositionsResult, type ReasonsResult,
  type StrengthsResult, type ThesesResult, type WeakestResult,
} from '../../server/src/protocol.js';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///maps/verdicts.arg';
const textDocument = { uri };

describe('a client that knows verdicts', () => {
  let client: Client;
  before(async () => { client = await startClient({ hasCommands: true }); });
  after(() => client.close());
  const ask = <Result>(method: string, params: object) => client.connection.sendRequest<Result>(method, { textDocument, ...params });

  it('is told theses, reasons, explanations and what would change them', async () => {
    await client.open(uri, '[T]: t #thesis\n  + [A]: a\n    - [B]: b\n');
    const theses = await ask<ThesesResult>(methods.theses, {});
    assert.deepEqual(theses!.map(({ id, status }) => [id, status]), [['[T]', 'unproven']]);
    assert.deepEqual((await ask<ReasonsResult>(methods.reasons, { id: '[T]' }))!.map(({ id }) => id), ['[A]']);
    assert.equal((await ask<ExplainResult>(methods.explain, { id: '[T]' }))!.steps.length, 3);
    assert.deepEqual((await ask<ChangesResult>(methods.changes, { id: '[T]' }))!.sets.map(({ becomes }) => becomes), ['accepted', 'accepted']);
    assert.deepEqual((await ask<ImpactsResult>(methods.impacts, {}))!.impacts.map(({ name, theses, others }) => [name, theses, others]), [['[B]', ['[T]'], 1]]);
    assert.deepEqual((await ask<WeakestResult>(methods.weakest, {}))!.steps.map(({ name, because, consequence }) => [name, because, consequence]),
      [['[B]', 'it speaks against [A], and nothing answers it', 'If it falls, [T] becomes accepted, and 1 other verdict changes.']]);
    const strengths = await ask<StrengthsResult>(methods.strengths, { semantics: 'df-quad' });
    assert.deepEqual(strengths!.items.map(({ id }) => id), ['[T]', '[B]', '[A]']);
  });

  it('gets nothing for what is not there', async () => {
    const closed = { textDocument: { uri: 'file:///closed.arg' } };
    for (const method of [methods.theses, methods.reasons, methods.explain, methods.changes, methods.impacts, methods.weakest, methods.positions, methods.strengths]) {
      assert.equal(await client.connection.sendRequest(method, { ...closed, id: '[T]', semantics: method === methods.positions ? 'stable' : 'euler', seconds: 1 }), null);
    }
    assert.equal(await ask(methods.changes, { id: '[Nowhere]' }), null);
  });

  it('sees a position in the map until more than words change', async () => {
    await client.open(uri, '[A]: a\n  - [B]: b\n    - [A]\n');
    const sent: MapChangedParams[] = [];
    let tell = () => {};
    const map = () => new Promise<MapChangedParams>((resolve) => { tell = () => resolve(sent[sent.length - 1]!); });
    client.connection.onNotification(methods.mapChanged, (params: MapChangedParams) => {
      sent.push(params);
      tell();
    });
    let next = map();
    await client.connection.sendNotification(methods.watchMap, { textDocument, watch: true });
    const marks = ({ graph, position }: MapChangedParams) => [position, ...graph.nodes.map(({ verdict }) => verdict?.status)];
    assert.deepEqual(marks(await next), [null, 'open', 'open']);
    const { positions, ended } = (await ask<PositionsResult>(methods.positions, { semantics: 'preferred', seconds: 10 }))!;
    assert.deepEqual([positions.length, ended], [2, 'all']);
    next = map();
    await client.connection.sendNotification(methods.showPosition, { textDocument, position: positions[0] });
    assert.deepEqual(marks(await next), ['preferred position 1', 'accepted', 'rejected']);
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    next = map();
    await client.edit(uri, 2, at(0, 6), ' word');
    assert.deepEqual(marks(await next), ['preferred position 1', 'accepted', 'rejected']);
    next = map();
    await client.edit(uri, 3, at(3, 0), '  - [C]: c\n');
    assert.deepEqual(marks(await next), [null, 'rejected', 'accepted', 'accepted']);
  });

  it('cancels a search', async () => {
    const circles = Array.from({ length: 80 }, (_, at) => `[A${at}]\n  >< [B${at}]\n`).join('\n');
    await client.open(uri, circles);
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const search = client.connection.sendRequest<PositionsResult>(
      methods.positions, { textDocument, semantics: 'preferred', seconds: 600 }, source.token).catch((error: unknown) => error);
    setTimeout(() => source.cancel(), 200);
    const answer = await search as PositionsResult | { code?: number };
    assert.ok(answer && ('code' in answer || (answer as NonNullable<PositionsResult>).ended === 'stopped'));
  });

  it('gets hints and lenses as the settings say', async () => {
    await client.open(uri, '[T]: t #thesis\n  - [A]: a\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const labels = async () => (await ask<{ label: string }[]>('textDocument/inlayHint', { range })).map(({ label }) => label);
    assert.deepEqual(await labels(), ['rejected']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { argmark: { inlayHints: { verdicts: 'all' } } } });
    assert.deepEqual(await labels(), ['rejected', 'accepted']);
    await client.connection.sendNotification(methods.showStrengths, { semantics: 'h-categoriser' });
    assert.deepEqual(await labels(), ['rejected 0.50', 'accepted 1.00']);
    await client.connection.sendNotification(methods.showStrengths, { semantics: null });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { argmark: { inlayHints: { verdicts: 'off' } } } });
    assert.deepEqual(await labels(), []);
    const lenses = await ask<{ command: { title: string } }[]>('textDocument/codeLens', {});
    assert.deepEqual(lenses.map(({ command }) => command.title), [
      'rejected because [A] speaks against it', 'What would change it?',
    ]);
  });
});
