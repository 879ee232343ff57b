import assert from 'node:assert/strict';
import { CancellationTokenSource, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { PositionsResult } from '../../server/src/protocol.js';
import type { Host } from '../../server/src/service.js';
import { startClient, type Client, type ClientOptions } from '../support/client.js';
import { frame, startRawClient } from '../support/raw-client.js';

const uri = 'file:///a.arg';
const textDocument = { uri };
/** So many positions that no search comes to an end, and each takes the solver a while, as all hang together. */
const endless = `[W]: words\n\n` + Array.from({ length: 60 }, (_, at) => `[A${at}]\n  >< [B${at}]\n  >< [B${at + 1}]\n`).join('\n');
const search = { textDocument, semantics: 'preferred', seconds: 600 };

describe('long work', () => {
  const clients: Client[] = [];
  const open = async (options: ClientOptions = {}, initializationOptions: object = {}) => {
    const client = await startClient(initializationOptions, options);
    clients.push(client);
    await client.open(uri, endless);
    return client;
  };
  afterEach(() => { for (const client of clients.splice(0)) client.close(); });

  it('is cancelled, and answers with what it has', async () => {
    const { connection } = await open();
    const source = new CancellationTokenSource();
    const answer = connection.sendRequest<PositionsResult>('argmark/positions', search, source.token);
    await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 1 } });
    source.cancel();
    assert.equal((await answer)!.ended, 'stopped');
  });

  it('lets other requests in', async () => {
    const { connection } = await open();
    const source = new CancellationTokenSource();
    const answered: string[] = [];
    const answer = connection.sendRequest('argmark/positions', search, source.token).then(() => answered.push('positions'));
    await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 1 } });
    answered.push('hover');
    source.cancel();
    await answer;
    assert.deepEqual(answered, ['hover', 'positions']);
  });

  it('is given up when the map changes, but not when only words do', async () => {
    const client = await open();
    const answer = client.connection.sendRequest('argmark/positions', search).catch((error: unknown) => error);
    await client.edit(uri, 2, { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } }, 'other ');
    const still = await Promise.race([answer, new Promise((resolve) => { setTimeout(resolve, 200, 'still'); })]);
    assert.equal(still, 'still');
    await client.edit(uri, 3, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '[New]: x\n\n');
    assert.equal((await answer as { code: number }).code, -32801);
  });

  it('is given up when its document is closed', async () => {
    const { connection } = await open();
    const answer = connection.sendRequest('argmark/positions', search).catch((error: unknown) => error);
    await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 1 } });
    await connection.sendNotification('textDocument/didClose', { textDocument });
    assert.equal((await answer as { code: number }).code, -32801);
  });

  /** What the client sees of progress, by kind. */
  function progress(): { seen: string[]; prepare: (connection: ProtocolConnection) => void; begun: Promise<string> } {
    const seen: string[] = [];
    let begin: (token: string) => void = () => {};
    const begun = new Promise<string>((resolve) => { begin = resolve; });
    const prepare = (connection: ProtocolConnection) => {
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string; title?: string; message?: string; percentage?: number } }) => {
        const { kind, title, message, percentage } = value;
        seen.push([kind, title, message, percentage === undefined ? '' : `${percentage} %`].filter(Boolean).join(': '));
        if (value.kind === 'begin') begin(token);
      });
    };
    return { seen, prepare, begun };
  }
  const capable = { params: { capabilities: { window: { workDoneProgress: true } } } };

  it('over half a second is shown, and can be cancelled where it is shown', async () => {
    const { seen, prepare, begun } = progress();
    const { connection } = await open({ ...capable, prepare });
    const answer = connection.sendRequest<PositionsResult>('argmark/positions', search);
    await connection.sendNotification('window/workDoneProgress/cancel', { token: await begun });
    assert.equal((await answer)!.ended, 'stopped');
    await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 1 } });
    assert.deepEqual(seen, ['begin: Looking for preferred positions', 'end']);
  });

  it('is shown at once at the token that comes with the request', async () => {
    const { seen, prepare, begun } = progress();
    const { connection } = await open({ prepare });
    const source = new CancellationTokenSource();
    const answer = connection.sendRequest('argmark/positions', { ...search, workDoneToken: 'mine' }, source.token);
    assert.equal(await begun, 'mine');
    source.cancel();
    await answer;
    assert.deepEqual(seen, ['begin: Looking for preferred positions', 'end']);
  });

  it('shows nothing to a client that shows progress itself, or cannot', async () => {
    for (const [options, initialization] of [[capable, { showsProgress: true }], [{}, {}]] as const) {
      const { seen, prepare } = progress();
      const { connection } = await open({ ...options, prepare }, initialization);
      await connection.sendRequest('argmark/positions', { ...search, seconds: 0.8 });
      assert.deepEqual(seen, []);
    }
  });

  it('on the index is counted where it is shown, to clients that show progress of their requests too', async () => {
    const { seen, prepare, begun } = progress();
    const host: Host = {
      findFiles: async () => ['a', 'b'].map((name) => `file:///w/${name}.arg`),
      readFile: async () => {
        await begun;
        return '';
      },
    };
    const { params: { capabilities } } = capable;
    const params = { capabilities, workspaceFolders: [{ uri: 'file:///w', name: 'w' }] };
    const { connection, close } = await startClient({ showsProgress: true }, { params, host, prepare });
    // Waits for the index.
    await connection.sendRequest('workspace/symbol', { query: 'x' });
    close();
    assert.deepEqual(seen, ['begin: Argmark: reading argument maps: 0 %', 'report: 1 of 2: 50 %', 'report: 2 of 2: 100 %', 'end']);
  });

  it('with a long list as its answer gives it in parts, to a client that asks for parts', async () => {
    const { connection } = await open();
    const parts: { name: string }[][] = [];
    connection.onNotification('$/progress', ({ token, value }: { token: string; value: { name: string }[] }) => {
      assert.equal(token, 'parts');
      parts.push(value);
    });
    const text = Array.from({ length: 1200 }, (_, at) => `[C${at}]: x\n`).join('\n');
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
    const whole = await connection.sendRequest<object[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(whole.length, 1200);
    assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', { textDocument, partialResultToken: 'parts' }), []);
    assert.deepEqual(parts.map(({ length }) => length), [500, 500, 200]);
    assert.deepEqual(parts.flat(), whole);
  });

  it('that has not begun when it is cancelled never begins', async () => {
    const client = startRawClient();
    await client.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'argmark', version: 1, text: endless } } });
    const requests = Array.from({ length: 500 }, (_, id) =>
      frame({ jsonrpc: '2.0', id, method: 'textDocument/documentSymbol', params: { textDocument } }));
    const cancellations = requests.map((_, id) => frame({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } }));
    client.write([...requests, ...cancellations].join(''));
    await client.ask('textDocument/hover', { textDocument, position: { line: 0, character: 1 } });
    const answers = client.received.filter(({ id }) => typeof id === 'number');
    assert.equal(answers.length, 500);
    assert.ok(answers.filter(({ error }) => error?.code === -32800).length > 490, 'hardly one was cancelled');
    client.close();
  });
});
