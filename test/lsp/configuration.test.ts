import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createConnection } from 'vscode-languageserver/node';
import { startSession } from '../../server/src/lsp/session.js';

const uri = 'file:///a.arg';
const off = { rules: { 'unsupported-thesis': 'off' } };

/** A client that keeps the settings itself, as most editors do: the server asks for them. */
describe('settings that the server asks for', () => {
  let connection: ProtocolConnection;
  let published: string[][];
  let answer: () => unknown;
  let registered: unknown[];

  beforeEach(() => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startSession(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)));
    connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    published = [];
    registered = [];
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
      published.push(diagnostics.map(({ code }) => String(code)));
    });
    connection.onRequest('workspace/configuration', async ({ items }: { items: { section: string }[] }) => {
      assert.deepEqual(items, [{ section: 'argmark' }]);
      return [await answer()];
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    connection.onNotification('window/logMessage', () => {});
    connection.listen();
  });
  afterEach(() => connection.dispose());

  async function start(initializationOptions: unknown = {}): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'argmark', version: 1, text: '[A]: x #thesis\n' };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async function publishedOf(count: number): Promise<string[][]> {
    const deadline = Date.now() + 10_000;
    while (published.length < count && Date.now() < deadline) await pause(5);
    return published;
  }

  it('hold from the first diagnostics on, however late they come', async () => {
    answer = async () => {
      await pause(200);
      return off;
    };
    await start();
    await pause(100);
    assert.deepEqual(published, []);
    assert.deepEqual(await publishedOf(1), [[]]);
  });

  it('are asked for again when they change', async () => {
    answer = () => off;
    await start();
    await publishedOf(1);
    answer = () => null;
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await publishedOf(2), [[], ['unsupported-thesis']]);
    assert.deepEqual(registered, ['workspace/didChangeConfiguration']);
  });

  it('give way to the initialization options where there are none', async () => {
    answer = () => null;
    await start(off);
    assert.deepEqual(await publishedOf(1), [[]]);
  });

  it('cost no diagnostics where the client fails to answer', async () => {
    answer = () => { throw new Error('no settings today'); };
    await start();
    assert.deepEqual(await publishedOf(1), [['unsupported-thesis']]);
  });

  it('of a wrong form are as good as none', async () => {
    answer = () => ({ rules: ['x', 1] });
    await start();
    assert.deepEqual(await publishedOf(1), [['unsupported-thesis']]);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
