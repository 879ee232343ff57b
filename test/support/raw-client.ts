import { PassThrough } from 'node:stream';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { startSession } from '../../server/src/lsp/session.js';

/** A message of the server. */
export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that can say what no library would: bytes, in pieces, in any order. */
export interface RawClient {
  readonly received: readonly Received[];
  /** Sends bytes as they are. */
  write(bytes: string | Buffer): void;
  /** Sends a message with its header. */
  send(message: object): void;
  /** The first message, of those that have come or will come, that it holds for. */
  receive(holds: (message: Received) => boolean): Promise<Received>;
  /** Sends a request and waits for its answer. */
  ask(method: string, params?: object): Promise<Received>;
  close(): void;
}

/** Starts a server within this process, without a handshake. */
export function startRawClient(): RawClient {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startSession(server);
  const received: Received[] = [];
  let arrived = () => {};
  new StreamMessageReader(toClient).listen((message) => {
    received.push(message as Received);
    arrived();
  });
  let id = 0;
  const client: RawClient = {
    received,
    write: (bytes) => void toServer.write(bytes),
    send: (message) => client.write(frame(message)),
    async receive(holds) {
      for (;;) {
        const found = received.find(holds);
        if (found) return found;
        await new Promise<void>((resolve) => {
          const before = arrived;
          arrived = () => {
            before();
            resolve();
          };
        });
      }
    },
    ask(method, params) {
      const own = `ask ${++id}`;
      client.send({ jsonrpc: '2.0', id: own, method, ...params ? { params } : {} });
      return client.receive((message) => message.id === own);
    },
    close: () => server.dispose(),
  };
  return client;
}

/** A message of JSON-RPC with its header. */
export function frame(message: object): string {
  const content = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}
