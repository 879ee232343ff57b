import {
  DidChangeConfigurationNotification, TextDocumentSyncKind,
  type Connection, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import {
  methods, type CheckParams, type CheckResult, type ExportParams, type ExportResult, type LocateNodeParams,
  type LocateNodeResult, type MapChangedParams, type MapParams, type MapResult, type NodeAtParams, type NodeAtResult,
  type WatchMapParams,
} from '../protocol.js';
import { createService, triggerCharacters, type ReadAsset, type RuleSettings } from '../service.js';

/** Milliseconds that a burst of changes may last before its diagnostics and maps are sent. */
const pause = 15;

/** Serves one client over `connection`: wires the protocol to a service and knows nothing of where it runs. */
export function startSession(connection: Connection, readAsset?: ReadAsset): void {
  const service = createService(readAsset);
  const watched = new Set<string>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let canConfigure = false;
  let canRegister = false;
  /** Holds for a client that cannot be asked for settings, or has none. */
  let initialSettings: unknown;
  /** False while the client's settings are on their way: findings of other settings would flash up. */
  let isConfigured = true;

  connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams): InitializeResult => {
    canConfigure = capabilities.workspace?.configuration === true;
    canRegister = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    isConfigured = !canConfigure;
    initialSettings = initializationOptions;
    service.configure(rulesIn(initialSettings));
    return {
      serverInfo: { name: 'argmark' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters },
        definitionProvider: true,
        documentSymbolProvider: true,
        hoverProvider: true,
      },
    };
  });
  connection.onInitialized(() => {
    if (canConfigure) void readConfiguration();
    if (canRegister) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'argmark' }).catch(report);
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const pushed = (settings as { argmark?: unknown } | null)?.argmark;
    if (pushed !== undefined && pushed !== null) configure(pushed);
    else if (canConfigure) void readConfiguration();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    service.open(uri, version, text);
    refresh(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    service.change(uri, version, contentChanges.map((change) => ('range' in change ? change : { text: change.text })));
    refresh(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    watched.delete(uri);
    service.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument: { uri }, position }) => guarded(() => service.hover(uri, position)) ?? null);
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    guarded(() => service.definition(uri, position)) ?? []);
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    guarded(() => service.completion(uri, position)) ?? []);
  connection.onDocumentSymbol(({ textDocument: { uri } }) => guarded(() => service.documentSymbols(uri)) ?? []);

  connection.onRequest(methods.map, ({ textDocument: { uri } }: MapParams): MapResult | null => mapOf(uri) ?? null);
  connection.onNotification(methods.watchMap, ({ textDocument: { uri }, watch }: WatchMapParams) => {
    if (!watch) {
      watched.delete(uri);
      return;
    }
    watched.add(uri);
    sendMap(uri);
  });
  connection.onRequest(methods.nodeAt, ({ textDocument, position }: NodeAtParams): NodeAtResult =>
    ({ id: guarded(() => service.nodeAt(textDocument.uri, position)) ?? null }));
  connection.onRequest(methods.locateNode, ({ textDocument, id }: LocateNodeParams): LocateNodeResult =>
    guarded(() => service.locateNode(textDocument.uri, id)) ?? null);
  connection.onRequest(methods.export, async (params: ExportParams): Promise<ExportResult | null> => {
    const { textDocument, format, scale, page } = params;
    let missing: string | undefined;
    const options = {
      ...scale === undefined ? {} : { scale }, ...page === undefined ? {} : { page },
      onMissing: (characters: string) => { missing = characters; },
    };
    const content = await service.exportMap(textDocument.uri, format, options);
    if (content === undefined) return null;
    if (typeof content === 'string') return { content, encoding: 'utf8' };
    return { content: toBase64(content), encoding: 'base64', ...missing === undefined ? {} : { missing } };
  });
  connection.onRequest(methods.check, ({ uri, text }: CheckParams): CheckResult =>
    ({ diagnostics: guarded(() => service.check(uri, text)) ?? [] }));
  connection.listen();

  function refresh(uri: string): void {
    if (!isConfigured) return;
    clearTimeout(waiting.get(uri));
    waiting.set(uri, setTimeout(() => {
      waiting.delete(uri);
      sendDiagnostics(uri);
      if (watched.has(uri)) sendMap(uri);
    }, pause));
  }

  function sendDiagnostics(uri: string): void {
    const version = service.versionOf(uri);
    const diagnostics = guarded(() => service.diagnostics(uri));
    if (version !== undefined && diagnostics) void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function sendMap(uri: string): void {
    const result = mapOf(uri);
    if (result) void connection.sendNotification(methods.mapChanged, { uri, ...result } satisfies MapChangedParams);
  }

  function mapOf(uri: string): MapResult | undefined {
    const graph = guarded(() => service.mapGraph(uri));
    const version = service.versionOf(uri);
    return graph && version !== undefined ? { graph, version } : undefined;
  }

  async function readConfiguration(): Promise<void> {
    let settings: unknown;
    try {
      settings = await connection.workspace.getConfiguration('argmark');
    } catch (error) {
      report(error);
    }
    configure(settings ?? initialSettings);
  }

  function configure(settings: unknown): void {
    isConfigured = true;
    service.configure(rulesIn(settings));
    for (const uri of service.documents) refresh(uri);
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

function rulesIn(settings: unknown): RuleSettings {
  const rules = (settings as { rules?: unknown } | null | undefined)?.rules;
  return typeof rules === 'object' && rules !== null ? (rules as RuleSettings) : {};
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
