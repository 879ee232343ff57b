import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  createProtocolConnection, StreamMessageReader, StreamMessageWriter, type InitializeResult, type ProtocolConnection,
  type PublishDiagnosticsParams, type ServerCapabilities,
} from 'vscode-languageserver-protocol/node';
import { holds } from '../support/holding-diagnostics.js';
import { heldBytes } from './heap-snapshot.js';

/** What a server needs. */
export interface Usage {
  /** In bytes, after a collection. */
  readonly memory: NodeJS.MemoryUsage;
  /** In bytes, at most so far. */
  readonly peak: number;
}

/** A server of its own process, over stdio, and what can be watched of it. */
export interface Server {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  usage(): Promise<Usage>;
  /** Milliseconds of processor time since it was started. To ask costs the server next to nothing. */
  processorTime(): Promise<number>;
  /** See `heldBytes`. Takes a second. */
  held(): Promise<number>;
  /** The first diagnostics that are sent of a version of a document, or of a later one. */
  published(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  /** The diagnostics of a version, when the client has been told of them: then, or before where they have not changed. */
  diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  open(uri: string, text: string): Promise<PublishDiagnosticsParams>;
  /** Ends it in the proper way; gives its exit code. */
  end(): Promise<number | null>;
}

const probe = path.join(process.cwd(), 'test/soak/probe.cjs');

/** Starts a server from a bundled file. `params` are added to those of `initialize`. */
export async function startServer(file: string, params: object = {}): Promise<Server> {
  const child = spawn(process.execPath, ['--expose-gc', '-r', probe, file, '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const latest = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    latest.set(params.uri, params);
    for (const tell of waiting) tell();
  });
  connection.onError(() => {});
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } }, ...params,
  });
  await connection.sendNotification('initialized', {});
  const published = (uri: string, version: number) => new Promise<PublishDiagnosticsParams>((resolve) => {
    const look = () => {
      const last = latest.get(uri);
      if (last === undefined || (last.version ?? 0) < version) return;
      waiting.delete(look);
      resolve(last);
    };
    waiting.add(look);
    look();
  });
  const diagnostics = async (uri: string, version: number) => {
    const next = published(uri, version);
    const holding = await holds(connection, uri);
    const last = latest.get(uri);
    return last && isDeepStrictEqual(last.diagnostics, holding) ? last : next;
  };
  const ask = async <Answer>(question: { readonly snapshot?: string; readonly asksForTime?: true }) => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0] as Answer;
  };
  return {
    child, connection, capabilities, published, diagnostics,
    usage: () => ask<Usage>({}),
    processorTime: async () => await ask<number>({ asksForTime: true }) / 1000,
    async held() {
      const folder = mkdtempSync(path.join(tmpdir(), 'argmark-heap-'));
      try {
        const snapshot = path.join(folder, 'server.heapsnapshot');
        await ask({ snapshot });
        return heldBytes(snapshot);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async open(uri, text) {
      latest.delete(uri);
      const first = published(uri, 1);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'argmark', version: 1, text } });
      return first;
    },
    async end() {
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return (await ended)[0] as number | null;
    },
  };
}
