import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, TextDocumentSyncKind,
  type ClientCapabilities, type InitializeParams,
} from 'vscode-languageserver';
import { recordOf } from '../base/record.js';
import { methods } from '../protocol.js';
import {
  canonical, Configuration, configFileName, configFileNames, configurationDiagnostics, preferencesIn, readConfig, type FormatOptions,
  type HintOptions, type Host, type ReadConfig,
} from '../service.js';
import type { Serving } from './serving.js';

export interface SettingsOptions extends Serving {
  readonly host: Host;
  /** Called when a document's settings are known, or have changed. */
  readonly onChange: (uri: string) => void;
  /** Called with what the user allows of files outside the workspace. */
  readonly onIncludesOutside: (allowed: boolean) => void;
}

/**
 * The settings of a session: those of the client, and the configuration files of its workspace, which are read again
 * when they change on disk. Problems of a configuration file are published as its diagnostics: as soon as it holds
 * for a document, and while it is edited. What it says holds when it is saved.
 */
export class SessionSettings {
  readonly #options: SettingsOptions;
  readonly #configuration: Configuration;
  #capabilities: ClientCapabilities = {};
  /** Holds for a client that cannot be asked for settings, or has none. */
  #initial: unknown;
  #formatOptions: FormatOptions = {};
  #verdictHints: HintOptions['verdicts'] = 'notAccepted';
  #lintsPages = true;
  /** Resolves when the client's settings are known: findings of other settings would flash up. */
  #ready: Promise<void> = Promise.resolve();
  #begin: (() => void) | undefined;
  /** The documents whose settings are known. */
  readonly #known = new Set<string>();
  /** The texts of the configuration files in an editor. */
  readonly #edited = new Map<string, string>();
  readonly #published = new Map<string, ReadConfig>();

  constructor(options: SettingsOptions) {
    this.#options = options;
    const { client, host } = options;
    this.#configuration = new Configuration({ host });
    options.service.workspace.configure((uri) => this.#configuration.settingsOf(fileOf(uri)));
    options.service.workspace.configureBibliographies((uri) => this.#configuration.bibliographiesOf(fileOf(uri)));
    options.service.workspace.configureDefaults((uri) => this.#configuration.defaultsOf(fileOf(uri)));
    client.hear(DidChangeConfigurationNotification.type, ({ settings }) => {
      const pushed = (settings as { argmark?: unknown } | null)?.argmark;
      if (pushed !== undefined && pushed !== null) this.#take(pushed);
      else if (this.#canAsk) void this.#ask();
    });
  }

  /** Must be called with what the client says of itself. */
  initialize(params: InitializeParams): void {
    const { capabilities, initializationOptions } = params;
    this.#capabilities = capabilities;
    this.#initial = initializationOptions;
    this.#configuration.setRoots(foldersIn(params));
    this.#use(initializationOptions);
    if (this.#canAsk) this.#ready = new Promise((resolve) => { this.#begin = resolve; });
  }

  /** Must be called when the client is ready for requests. */
  start(): void {
    const { client } = this.#options;
    if (this.#canAsk) void this.#ask();
    const { workspace, textDocument } = this.#capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      client.register(DidChangeConfigurationNotification.type, { section: 'argmark' }).catch(client.report);
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = configFileNames.map((name) => ({ globPattern: `**/${name}` }));
      client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(client.report);
    }
    if (textDocument?.synchronization?.dynamicRegistration) {
      const documentSelector = [{ pattern: `**/${configFileName}` }];
      const full = { documentSelector, syncKind: TextDocumentSyncKind.Full as TextDocumentSyncKind };
      client.register(DidOpenTextDocumentNotification.type, { documentSelector }).catch(client.report);
      client.register(DidChangeTextDocumentNotification.type, full).catch(client.report);
      client.register(DidCloseTextDocumentNotification.type, { documentSelector }).catch(client.report);
    }
  }

  /** Whether the settings of a document are known. */
  knows(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** Finds out the settings of a document; the service has them when it resolves. */
  async load(uri: string): Promise<void> {
    await this.#ready;
    await this.#configuration.load(uri);
    this.#options.service.workspace.reconfigure(uri);
    if (this.#options.service.workspace.versionOf(uri) !== undefined) this.#known.add(uri);
    await this.#publish();
  }

  /** Whether settings depend on a file: a configuration file, ours or Argdown's, or a bibliography that one names. */
  dependOn(uri: string): boolean {
    return configFileNames.some((name) => uri.endsWith(`/${name}`)) || [...this.#published.values()].some(({ bibliographies }) => bibliographies.includes(canonical(uri)));
  }

  close(uri: string): void {
    this.#known.delete(uri);
  }

  /** Lets the client ask for inlay hints again, because what they show has changed without an edit. */
  refreshHints(): void {
    if (this.#capabilities.workspace?.inlayHint?.refreshSupport !== true) return;
    this.#options.client.refreshHints().catch(this.#options.client.report);
  }

  /** Which verdicts inlay hints show. */
  get verdictHints(): HintOptions['verdicts'] {
    return this.#verdictHints;
  }

  /** Whether findings are told of fences in pages of Markdown. */
  get lintsPages(): boolean {
    return this.#lintsPages;
  }

  get formatOptions(): FormatOptions {
    return this.#formatOptions;
  }

  /** The text of a configuration file in an editor, as it is now. */
  async edit(uri: string, text: string): Promise<void> {
    this.#edited.set(uri, text);
    const diagnostics = configurationDiagnostics(text, await readConfig(text));
    if (this.#edited.has(uri)) this.#options.client.publish({ uri, diagnostics });
  }

  /** A line of a configuration file in an editor, or else of one that holds for some document. */
  lineText(uri: string, line: number): string | undefined {
    return (this.#edited.get(uri) ?? this.#published.get(uri)?.text)?.split(/\r\n|\n|\r/)[line];
  }

  /** A configuration file has left the editor: what is on disk counts again. */
  endEdit(uri: string): void {
    this.#edited.delete(uri);
    const file = this.#published.get(uri);
    const diagnostics = file ? configurationDiagnostics(file.text, file) : [];
    this.#options.client.publish({ uri, diagnostics });
  }

  get #canAsk(): boolean {
    return this.#capabilities.workspace?.configuration === true;
  }

  async #ask(): Promise<void> {
    let settings: unknown;
    try {
      settings = await this.#options.client.settings('argmark');
    } catch (error) {
      this.#options.client.report(error);
    }
    this.#take(settings ?? this.#initial);
  }

  #take(settings: unknown): void {
    const { service, onChange } = this.#options;
    this.#use(settings);
    this.refreshHints();
    this.#begin?.();
    for (const uri of this.#known) {
      service.workspace.reconfigure(uri);
      onChange(uri);
    }
    this.#tell();
  }

  #use(settings: unknown): void {
    this.#configuration.setDefaults(preferencesIn(settings));
    this.#formatOptions = formatOptionsIn(settings);
    this.#options.onIncludesOutside(recordIn(settings, 'includes')['outsideWorkspace'] === true);
    this.#options.service.workspace.configureEvaluation(recordIn(settings, 'evaluation'));
    this.#lintsPages = recordIn(settings, 'markdown')['lint'] !== false;
    const hints = recordIn(settings, 'inlayHints')['verdicts'];
    this.#verdictHints = hints === 'all' || hints === 'off' ? hints : 'notAccepted';
    this.#options.service.display((settings as { map?: unknown } | null | undefined)?.map);
  }

  /** Reads configuration files again, those of other folders if the workspace has others now. */
  async reload(folders?: readonly string[]): Promise<void> {
    if (folders) this.#configuration.setRoots(folders);
    const { service, onChange } = this.#options;
    this.#configuration.forget();
    for (const uri of service.workspace.documents) {
      await this.load(uri);
      onChange(uri);
    }
    await this.#publish();
    this.#tell();
  }

  #tell(): void {
    this.#options.service.workspace.settingsChanged();
    this.#options.client.tell(methods.settingsChanged);
  }

  /** Publishes the problems of the files that hold for some document, where they have changed. */
  async #publish(): Promise<void> {
    const { client } = this.#options;
    const files = await this.#configuration.files();
    for (const uri of this.#published.keys()) {
      if (files.some((file) => file.uri === uri)) continue;
      this.#published.delete(uri);
      if (!this.#edited.has(uri)) client.publish({ uri, diagnostics: [] });
    }
    for (const file of files) {
      const before = this.#published.get(file.uri);
      this.#published.set(file.uri, file);
      const isQuiet = (before?.problems.length ?? 0) + file.problems.length === 0;
      if (before === file || isQuiet || this.#edited.has(file.uri)) continue;
      client.publish({ uri: file.uri, diagnostics: configurationDiagnostics(file.text, file) });
    }
  }
}

/** The file of a document, which may be a fence in a page of Markdown: `page.md#0`. */
function fileOf(uri: string): string {
  return uri.replace(/#.*$/s, '');
}

/** A line width that is no positive number is as good as none. */
function formatOptionsIn(settings: unknown): FormatOptions {
  const lineWidth = (settings as { format?: { lineWidth?: unknown } | null } | null | undefined)?.format?.lineWidth;
  return typeof lineWidth === 'number' && lineWidth > 0 ? { lineWidth } : {};
}

/** The settings below a key; empty where there are none. */
function recordIn(settings: unknown, key: string): Readonly<Record<string, unknown>> {
  return recordOf(recordOf(settings)[key]);
}

/** The folders of the workspace; clients older than workspace folders have one. */
export function foldersIn({ workspaceFolders, ...rest }: InitializeParams): readonly string[] {
  const { rootUri } = rest as { rootUri?: string | null };
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** Tells whether a document is a configuration file. */
export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${configFileName}`);
}
