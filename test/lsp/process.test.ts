import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import {
  createProtocolConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { bundle } from '../support/bundle.js';
import { frame, type Received } from '../support/raw-client.js';

const uri = 'file:///a.arg';

/** The server as a process, over the transports that editors use. */
describe('the server as a process', () => {
  let server: string;
  let program: string;
  const running: ChildProcess[] = [];
  before(async () => {
    [server, program] = await Promise.all([bundle('server'), bundle('cli')]);
  });
  afterEach(() => {
    for (const child of running.splice(0)) if (child.exitCode === null) child.kill();
  });

  function overStdio(args: readonly string[]): { child: ChildProcess; connection: ProtocolConnection } {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    running.push(child);
    const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
    return { child, connection: createProtocolConnection(reader, writer) };
  }

  function overIpc(): { child: ChildProcess; connection: ProtocolConnection } {
    // Without the options of this process, which would load TypeScript first.
    const child = fork(server, ['--node-ipc'], { execArgv: [] });
    running.push(child);
    return { child, connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)) };
  }

  async function initialize(connection: ProtocolConnection, processId: number | null = process.pid): Promise<void> {
    connection.onError(() => {});
    connection.listen();
    await connection.sendRequest('initialize', { processId, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
  }

  /** The codes of the first diagnostics of a text. */
  async function codesOf(connection: ProtocolConnection, text: string): Promise<unknown[]> {
    const published = new Promise<{ diagnostics: { code: unknown }[] }>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    const textDocument = { uri, languageId: 'argmark', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return (await published).diagnostics.map(({ code }) => code);
  }

  const transports: Record<string, () => { child: ChildProcess; connection: ProtocolConnection }> = {
    'node server.mjs --stdio': () => overStdio([server, '--stdio']),
    'argmark lsp --stdio': () => overStdio([program, 'lsp', '--stdio']),
    'argmark lsp --stdio --clientProcessId=N': () =>
      overStdio([program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]),
    'IPC': overIpc,
  };
  for (const [name, start] of Object.entries(transports)) {
    it(`serves and shuts down by ${name}`, async () => {
      const { child, connection } = start();
      await initialize(connection);
      assert.deepEqual(await codesOf(connection, '[A]: x #thesis\n'), ['unsupported-thesis']);
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await ended, [0, null]);
    });
  }

  for (const [name, args] of [['node server.mjs', () => [server]], ['argmark lsp', () => [program, 'lsp']]] as const) {
    it(`ends with a sentence when a header cannot be read, by ${name}`, async () => {
      const child = spawn(process.execPath, [...args(), '--stdio'], { stdio: ['pipe', 'ignore', 'pipe'] });
      running.push(child);
      let told = '';
      child.stderr.on('data', (piece: Buffer) => { told += String(piece); });
      const ended = once(child, 'close');
      child.stdin.write('Content-Length: -5\r\n\r\n{}');
      assert.deepEqual(await ended, [1, null]);
      assert.equal(told, 'argmark: Content-Length must be a whole number, but is "-5". The session ends.\n');
    });
  }

  describe('answers a message, and goes on, whose body', () => {
    let child: ChildProcessByStdio<Writable, Readable, null>;
    const received: Received[] = [];
    before(() => {
      child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      new StreamMessageReader(child.stdout).listen((message) => received.push(message as Received));
    });
    after(() => child.kill());

    const next = async () => {
      while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      return received.shift()!;
    };
    for (const [index, [what, body, code, says]] of ([
      ['is no JSON', '{"a": [}}', -32700, /not JSON/], ['is empty', '', -32700, /not JSON/], ['is no object', '42', -32600, /must be an object/],
      ['is null', 'null', -32600, /must be an object/], ['is a list', '[]', -32600, /must be an object/],
    ] as const).entries()) {
      it(what, async () => {
        child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
        const { id, error } = await next();
        assert.deepEqual([id, error!.code], [null, code]);
        assert.match(error!.message, says);
        const params = { processId: null, rootUri: null, capabilities: {} };
        child.stdin.write(frame({ jsonrpc: '2.0', id: index, method: index === 0 ? 'initialize' : 'argmark/check', params: index === 0 ? params : { uri, text: '[A]: x\n' } }));
        const answer = await next();
        assert.deepEqual([answer.id, answer.error], [index, undefined]);
      });
    }
  });

  it('ends when its client closes the stream without a word', async () => {
    const { child, connection } = overStdio([server, '--stdio']);
    await initialize(connection, null);
    const ended = once(child, 'exit');
    child.stdin!.end();
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends when the process that it serves is gone', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    running.push(client);
    const { child, connection } = overStdio([server, '--stdio']);
    await initialize(connection, client.pid!);
    const ended = once(child, 'exit');
    client.kill();
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends when its IPC channel is cut', async () => {
    const { child, connection } = overIpc();
    await initialize(connection, null);
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });
});
