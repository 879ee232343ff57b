import assert from 'node:assert/strict';
import type { MapChangedParams, MapResult } from '../../server/src/protocol.js';
import { afterBursts } from '../../server/src/lsp/after-bursts.js';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///a.arg';

describe('a burst of keystrokes', () => {
  let client: Client;
  beforeEach(async () => { client = await startClient(); });
  afterEach(() => client.close());

  it('costs one check and one map, of the newest text', async () => {
    await client.open(uri, '[A]: x #assumption\n');
    const newest = 28;
    const versions: number[] = [];
    const caughtUp = new Promise<void>((resolve) => {
      client.connection.onNotification('argmark/mapChanged', ({ version }: MapChangedParams) => {
        versions.push(version);
        if (version === newest) resolve();
      });
    });
    await client.connection.sendNotification('argmark/watchMap', { textDocument: { uri }, watch: true });
    for (const [index, text] of [...'\n[B]: typed quickly #thesis'].entries()) {
      const start = { line: index === 0 ? 1 : 2, character: Math.max(0, index - 1) };
      void client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: index + 2 }, contentChanges: [{ range: { start, end: start }, text }],
      });
    }
    await caughtUp;
    await new Promise((resolve) => { setTimeout(resolve, 60); });
    // One on watching and one for the burst; a busy machine may tear it apart once or twice.
    assert.ok(versions.length <= 4, `maps of the versions ${versions.join(', ')}`);
    const map = await client.connection.sendRequest<MapResult>('argmark/map', { textDocument: { uri } });
    assert.deepEqual(map.graph.nodes.map(({ id, mark }) => [id, mark?.count ?? 0]), [['[A]', 0], ['[B]', 1]]);
  });

  it('ends with the document: nothing is sent of a closed one but its empty list', async () => {
    await client.open(uri, '[A]: x #thesis\n');
    const lists: number[] = [];
    const count = ({ diagnostics }: { diagnostics: unknown[] }) => { lists.push(diagnostics.length); };
    client.connection.onNotification('textDocument/publishDiagnostics', count);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 }, contentChanges: [{ text: '[B]: y #thesis\n' }],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await new Promise((resolve) => { setTimeout(resolve, 60); });
    assert.deepEqual(lists, [0]);
  });
});

describe('work after bursts', () => {
  const tick = () => new Promise((resolve) => { setTimeout(resolve, 4); });

  it('is done once for changes that come close together, and not for what is forgotten', async () => {
    const done: string[] = [];
    const bursts = afterBursts((document) => done.push(document));
    for (let change = 0; change < 5; change++) bursts.changed('a');
    bursts.changed('b');
    bursts.changed('c');
    bursts.forget('c');
    while (done.length < 2) await tick();
    await tick();
    assert.deepEqual(done.toSorted(), ['a', 'b']);
  });

  it('waits for the end of a burst each time, however long ago the last one was', async () => {
    const done: string[] = [];
    const bursts = afterBursts((document) => done.push(document));
    bursts.changed('a');
    while (done.length < 1) await tick();
    await new Promise((resolve) => { setTimeout(resolve, 160); });
    bursts.changed('a');
    bursts.changed('a');
    assert.equal(done.length, 1);
    while (done.length < 2) await tick();
  });

  it('is done now and then while changes go on coming', async () => {
    const done: string[] = [];
    const bursts = afterBursts((document) => done.push(document));
    // Never would be a timeout of the test.
    while (done.length < 2) {
      bursts.changed('a');
      await Promise.resolve();
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    bursts.forget('a');
  });
});
