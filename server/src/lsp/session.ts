import { TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { methods, type CheckParams, type CheckResult } from '../protocol.js';
import { createService, positions, type Host, type PositionSearch, type ReadAsset } from '../service.js';
import { serveLanguageFeatures } from './language-features.js';
import { serveMap } from './map.js';
import { isConfigFile, SessionSettings } from './settings.js';
import { serveVerdicts } from './verdicts.js';

/** Milliseconds that a burst of changes may last before its diagnostics and maps are sent. */
const pause = 15;

/** What differs with where a session runs. */
export interface Environment {
  /** Without, files are read by a client that offers it, or not at all. */
  readonly host?: Host;
  /** Finds positions; here, unless given. */
  readonly search?: PositionSearch;
  /** Without, there is no export to PNG, PDF and HTML. */
  readonly readAsset?: ReadAsset;
}

/** Serves one client over `connection`: wires the protocol to a service and knows nothing of where it runs. */
export function startSession(connection: Connection, { host, search = positions, readAsset }: Environment = {}): void {
  const service = createService(readAsset);
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const settings = new SessionSettings({ connection, service, host, report, onChange: refresh });
  const shown = serveVerdicts({
    connection, service, search, guarded,
    refreshHints: () => settings.refreshHints(),
    onChange: (uri) => maps.changed(uri),
  });
  const maps = serveMap({ connection, service, guarded, positionFor: (uri) => shown.positionFor(uri) });
  const features = serveLanguageFeatures({ connection, service, settings, shown, guarded });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    settings.initialize(params);
    return {
      serverInfo: { name: 'argmark' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...features.initialize(params.capabilities, params.initializationOptions),
      },
    };
  });
  connection.onInitialized(() => settings.start());

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (isConfigFile(uri)) {
      void settings.edit(uri, text).catch(report);
      return;
    }
    service.open(uri, version, text);
    void settings.load(uri).catch(report).then(() => refresh(uri));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (isConfigFile(uri)) {
      void settings.edit(uri, contentChanges.at(-1)?.text ?? '').catch(report);
      return;
    }
    service.change(uri, version, contentChanges.map((change) => ('range' in change ? change : { text: change.text })));
    refresh(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (isConfigFile(uri)) {
      settings.endEdit(uri);
      return;
    }
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    maps.forget(uri);
    settings.close(uri);
    features.forget(uri);
    shown.forget(uri);
    service.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onRequest(methods.check, async ({ uri, text }: CheckParams): Promise<CheckResult> => {
    await settings.load(uri).catch(report);
    return { diagnostics: guarded(() => service.check(uri, text)) ?? [] };
  });
  connection.listen();

  function refresh(uri: string): void {
    if (!settings.knows(uri)) return;
    clearTimeout(waiting.get(uri));
    waiting.set(uri, setTimeout(() => {
      waiting.delete(uri);
      sendDiagnostics(uri);
      maps.changed(uri);
    }, pause));
  }

  function sendDiagnostics(uri: string): void {
    const version = service.versionOf(uri);
    const diagnostics = guarded(() => service.diagnostics(uri));
    if (version !== undefined && diagnostics) void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** A fault in one answer is logged and costs that answer, not the session. */
  function guarded<Result>(ask: () => Result): Result | undefined {
    try {
      return ask();
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  function report(error: unknown): void {
    connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
  }
}
