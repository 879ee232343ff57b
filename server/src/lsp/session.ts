import {
  DidChangeWatchedFilesNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ExecuteCommandRequest, FileChangeType,
  InitializedNotification, TextDocumentSyncKind, type Connection,
} from 'vscode-languageserver';
import { methods } from '../protocol.js';
import { createService, positions, type Draw, type ExtractText, type Host, type PositionSearch, type ReadAsset } from '../service.js';
import { afterBursts } from './after-bursts.js';
import type { Bibliographies } from './bibliographies.js';
import { createClient } from './client.js';
import { createClientHost } from './client-host.js';
import { applyEditCommand, needsCommand, runCommand } from './delayed-edit.js';
import { serveConversion } from './conversion.js';
import { serveDiagnostics } from './diagnostics.js';
import { inTime } from './in-time.js';
import { serveLanguageFeatures } from './language-features.js';
import { isPage, LatePages } from './late-pages.js';
import { serveMap } from './map.js';
import type { Outline } from './outline.js';
import { progressOn } from './progress.js';
import type { Serving } from './serving.js';
import { isConfigFile, SessionSettings } from './settings.js';
import { serveSources } from './sources.js';
import { serveTools } from './tools.js';
import { serveVerdicts } from './verdicts.js';
import { fileOperations, WorkspaceFiles } from './workspace-files.js';

/** Milliseconds that a document's diagnostics wait for the files that it includes. */
const patience = 300;

/** What differs with where a session runs. */
export interface Environment {
  /** The files of this machine. Without it, a client that offers to read files does so, or nobody does. */
  readonly host?: Host;
  /** Finds positions; here, unless given. */
  readonly search?: PositionSearch;
  /** Draws maps for export; here, unless given. */
  readonly draw?: Draw;
  /** Takes the texts out of sources; here, unless given. */
  readonly extract?: ExtractText;
  /** Reads large files of the program. Without it there is no export to PNG, PDF and HTML. */
  readonly readAsset?: ReadAsset;
}

/** Serves one client over `connection`. It wires the protocol to a service and knows nothing of where it runs. */
export function startSession(connection: Connection, { host, search = positions, draw, extract, readAsset }: Environment = {}): void {
  const pages = new LatePages({ open: openDocument, change: (uri, version, text) => changeDocument(uri, version, [{ text }]), close: closeDocument });
  const client = createClient(connection, {
    lineText: (uri, line) => (isConfigFile(uri) ? settings.lineText(uri, line)
      : pages.has(uri) ? pages.lineText(uri, line) : service.workspace.lineText(uri, line) ?? bibliographies?.lineText(uri, line)),
    versionOf: (uri) => pages.versionOf(uri) ?? service.workspace.versionOf(uri),
    pages,
  });
  const files = createClientHost(client, host);
  const service = createService({ readAsset, draw, extract, host: files });
  const { report } = client;
  const serving: Serving = { client, service };
  /** Loaded when a map has a bibliography. */
  let bibliographies: Bibliographies | undefined;
  /** There is one for a client that takes registrations. */
  let outline: Outline | undefined;
  const bursts = afterBursts(update);
  /** Documents of which something else may hold now for another reason than an edit in them. */
  const fromOutside = new Set<string>();
  const settings = new SessionSettings({
    ...serving, host: files, onChange: (uri) => refresh(uri),
    onIncludesOutside: (allowed) => workspace.allowOutside(allowed),
  });
  const workspace: WorkspaceFiles = new WorkspaceFiles({
    ...serving, host: files, onChange: refreshAll,
    onFolders: (folders) => void settings.reload(folders).catch(report),
  });
  let createsProgress = false;
  const inProgress = progressOn(client, () => createsProgress);
  let showsOwnProgress = false;
  /** Shows the progress of what nobody asked for, so that no client shows it by itself. */
  const inOwnProgress = progressOn(client, () => showsOwnProgress);
  const shown = serveVerdicts({
    ...serving, search, inProgress,
    refreshHints: () => settings.refreshHints(),
    onChange: (uri) => maps.changed(uri),
  });
  const maps = serveMap({ ...serving, positionFor: (uri) => shown.positionFor(uri) });
  serveConversion({ ...serving, inProgress, positionFor: (uri) => shown.positionFor(uri) });
  const sources = serveSources(serving);
  serveTools({ ...serving, host: files, folders: () => workspace.folders, readAsset, extract });
  const features = serveLanguageFeatures({ ...serving, settings, shown });

  const diagnostics = serveDiagnostics({
    ...serving, settings, pages,
    ready: async (uri) => {
      for (const each of pages.has(uri) ? await pages.fencesIn(uri) : [uri]) {
        if (!settings.knows(each)) await settings.load(each).catch(report);
        const loading = service.workspace.load(each);
        if (loading) await loaded(each, loading);
        readSources(each);
      }
    },
  });

  client.onInitialize((params) => {
    files.initialize(params);
    workspace.initialize(params);
    settings.initialize(params);
    const { showsProgress } = (params.initializationOptions ?? {}) as { showsProgress?: unknown };
    showsOwnProgress = params.capabilities.window?.workDoneProgress === true;
    createsProgress = params.capabilities.window?.workDoneProgress === true && showsProgress !== true;
    return {
      serverInfo: { name: 'argmark' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        // Told of by itself: a client with folders need not be able to register for it.
        workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
        workspaceSymbolProvider: true,
        ...needsCommand(params.capabilities) ? { executeCommandProvider: { commands: [applyEditCommand] } } : {},
        ...features.initialize(params.capabilities, params.initializationOptions),
        ...diagnostics.initialize(params.capabilities, params.initializationOptions),
      },
    };
  });
  client.hear(InitializedNotification.type, () => {
    settings.start();
    workspace.start();
    void import('./page-features.js').then(({ registerForPages }) => registerForPages(client)).catch(report);
    void import('./outline.js').then(({ registerOutline }) => (outline = registerOutline(serving))).catch(report);
  });
  client.hear(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    if (changes.some(({ uri }) => settings.dependOn(uri))) void settings.reload().catch(report);
    void workspace.changed(changes).catch(report);
  });

  client.hear(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, version, text, languageId } }) => {
    if (isConfigFile(uri)) {
      void settings.edit(uri, text).catch(report);
      return;
    }
    if (isPage(uri, languageId)) void pages.open(uri, version, text).catch(report);
    else openDocument(uri, version, text);
  });
  client.hearChanges(({ textDocument: { uri, version }, contentChanges }) => {
    if (isConfigFile(uri)) {
      void settings.edit(uri, contentChanges.at(-1)?.text ?? '').catch(report);
      return;
    }
    const changes = contentChanges.map((change) => ('range' in change ? change : { text: change.text }));
    if (!pages.has(uri)) {
      changeDocument(uri, version, changes);
      return;
    }
    // What was found stands elsewhere now, if only lines above it have changed.
    void pages.change(uri, version, changes).then(() => diagnostics.changed(uri, true)).catch(report);
  });
  client.hear(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    if (isConfigFile(uri)) {
      settings.endEdit(uri);
      return;
    }
    if (pages.has(uri)) void pages.close(uri).catch(report);
    else closeDocument(uri);
    // What was not saved is gone, and what was saved need not have been told of.
    void workspace.changed([{ uri, type: FileChangeType.Changed }]).catch(report);
    diagnostics.closed(uri);
  });

  client.answer(ExecuteCommandRequest.type, (command) => runCommand(command, client));
  client.answerOwn(methods.check, async ({ uri }) => {
    await settings.load(uri).catch(report);
    return { diagnostics: await service.findings.check(uri) };
  });
  client.listen();

  function openDocument(uri: string, version: number, text: string): void {
    const affected = service.workspace.open(uri, version, text);
    void settings.load(uri).catch(report).then(() => refreshAll(affected));
  }

  function changeDocument(uri: string, version: number, changes: Parameters<typeof service.workspace.change>[2]): void {
    const affected = service.workspace.change(uri, version, changes);
    for (const each of affected) refresh(each, each === uri);
  }

  function closeDocument(uri: string): void {
    bursts.forget(uri);
    fromOutside.delete(uri);
    maps.forget(uri);
    sources.forget(uri);
    settings.close(uri);
    features.forget(uri);
    shown.forget(uri);
    bibliographies?.closed(uri);
    outline?.forget(uri);
    refreshAll(service.workspace.close(uri));
  }

  /** Has the client told what holds of a document now; `byItself`: because of an edit in it. */
  function refresh(uri: string, byItself = false): void {
    if (!settings.knows(uri)) return;
    if (!byItself) fromOutside.add(uri);
    bursts.changed(uri);
  }

  function update(uri: string): void {
    const byItself = !fromOutside.delete(uri);
    const loading = service.workspace.load(uri);
    const tell = () => {
      send(uri, byItself);
      readSources(uri);
    };
    if (loading === undefined) tell();
    else void loaded(uri, loading).then(tell).catch(report);
  }

  /** Has the sources read that a document's map names; what is found of its quotations is told when they are. */
  function readSources(uri: string): void {
    let isWanted = () => true;
    const reading = service.workspace.loadSources(uri, () => isWanted());
    if (reading === undefined) return;
    void inOwnProgress({ title: 'Argmark: reading sources' }, (goesOn) => {
      isWanted = () => goesOn() && service.workspace.versionOf(uri) !== undefined;
      return reading;
    }).then(refreshAll).catch(report);
  }

  function refreshAll(uris: Iterable<string>): void {
    for (const uri of uris) refresh(uri);
  }

  /** Waits for the files that the document's map needs, but not for long: what its own text decides is told anyway. */
  async function loaded(uri: string, loading: Promise<void>): Promise<void> {
    if (await inTime(loading, patience)) return;
    // What was told, or asked for, without those files may be outdated.
    void loading.then(() => refreshAll(service.workspace.documentsWith(uri))).catch(report);
  }

  /** Tells what is wrong in the bibliographies of a document's map. */
  async function tellBibliographies(uri: string): Promise<void> {
    const { Bibliographies } = await import('./bibliographies.js');
    await (bibliographies ??= new Bibliographies(serving)).changed(uri);
  }

  function send(uri: string, byItself: boolean): void {
    diagnostics.changed(pages.pageOf(uri), byItself);
    if (bibliographies || service.sources.hasBibliographies(uri)) void tellBibliographies(uri).catch(report);
    maps.changed(uri);
    sources.changed(uri);
    // After an edit, clients ask by themselves.
    if (!byItself) outline?.changed(uri);
  }
}
