import { PassThrough } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type InitializeResult, type ProtocolConnection, type ServerCapabilities } from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createConnection } from 'vscode-languageserver/node';
import { startSession } from '../../server/src/lsp/session.js';
import { holds } from './holding-diagnostics.js';
import type { Host } from '../../server/src/service.js';

/** A client that speaks to a server over streams, as an editor does over pipes. */
export interface Client {
  readonly connection: ProtocolConnection;
  /** What the server said that it can do. */
  readonly capabilities: ServerCapabilities;
  open(uri: string, text: string): Promise<readonly Diagnostic[]>;
  /** Replaces a stretch; gives the diagnostics that hold then: those that follow, or the last ones where nothing is sent again. */
  edit(uri: string, version: number, range: { start: { line: number; character: number }; end: { line: number; character: number } }, text: string): Promise<readonly Diagnostic[]>;
  /** The next diagnostics of a document. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  close(): void;
}

export interface ClientOptions {
  /** More for `initialize`: capabilities, folders. */
  readonly params?: object;
  /** What the server reads files by itself with. */
  readonly host?: Host;
  /** Adds what the client answers, before the handshake. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** What most clients can do. */
const usual: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
  },
};

/** Starts a server within this process and does the handshake. */
export async function startClient(
  initializationOptions: unknown = {}, { params = {}, host, prepare }: ClientOptions = {},
): Promise<Client> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startSession(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host ? { host } : {});
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const waiting = new Map<string, ((diagnostics: readonly Diagnostic[]) => void)[]>();
  const latest = new Map<string, readonly Diagnostic[]>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    latest.set(uri, diagnostics);
    for (const tell of waiting.get(uri) ?? []) tell(diagnostics);
    waiting.delete(uri);
  });
  prepare?.(connection);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null, rootUri: null, capabilities: usual, initializationOptions, ...params,
  });
  await connection.sendNotification('initialized', {});
  const diagnostics = (uri: string) => new Promise<readonly Diagnostic[]>((resolve) => {
    waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]);
  });
  return {
    connection,
    capabilities,
    diagnostics,
    async open(uri, text) {
      const next = diagnostics(uri);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'argmark', version: 1, text } });
      return next;
    },
    async edit(uri, version, range, text) {
      const next = diagnostics(uri);
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
      const holding = await holds(connection, uri);
      return isDeepStrictEqual(latest.get(uri), holding) ? holding : next;
    },
    close: () => connection.dispose(),
  };
}
