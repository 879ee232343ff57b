import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { primaryLanguage } from '../../../server/src/base/language.js';
import { errorMessage } from '../../../server/src/base/error-message.js';
import {
  methods, type LocateNodeParams, type LocateNodeResult, type MapChangedParams, type MapPatchedParams, type MapReadingParams, type MapReadingResult,
  type NodeAtParams, type NodeAtResult, type NodeDetailsParams, type NodeDetailsResult, type WatchMapParams,
} from '../../../server/src/protocol.js';
import { patchedEdition } from '../../../server/src/picture/graph-patch.js';
import type { ToHost, ToWebview } from '../../webview/protocol.js';
import { isArgmark } from '../language.js';
import { isSet } from '../settings.js';
import { makeNonce } from '../webview-page.js';
import type { WindowPace } from '../window-pace.js';
import { EditedFiles } from './edited-files.js';
import { editMap, sendText, undoInText, type EditedMap } from './map-editing.js';
import { Outbox } from './outbox.js';
import { previewPage } from './page.js';
import { reveal } from './reveal.js';

const viewType = 'argmark.map';

/** How long the cursor rests before the map asks where it is: less than a person notices. */
const cursorDelay = 50;

/** How long the language of a map is left as it is before the page takes its words. */
const languageDelay = 700;

/**
 * The one panel with the map. It shows the Argmark text that was active last, follows its changes while it is in
 * view, and keeps the last map when the text is closed, the server has gone or nothing can be drawn.
 */
export class MapPreview {
  readonly #extensionUri: vscode.Uri;
  readonly #client: BaseLanguageClient;
  readonly #state: vscode.Memento;
  readonly #outbox: Outbox;
  readonly #sourceColumn: () => vscode.ViewColumn | undefined;
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  /** The language of the page. */
  #lang = '';
  #uri: vscode.Uri | undefined;
  #isWatched = false;
  #map: MapChangedParams | undefined;
  #notice: string | undefined;
  #cursorTimer: ReturnType<typeof setTimeout> | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #edits: Promise<void> = Promise.resolve();
  readonly #edited = new EditedFiles();
  #telling: vscode.CancellationTokenSource | undefined;

  /** `sourceColumn`: the column in which a source is in view; `undefined`: in none. */
  constructor(
    extensionUri: vscode.Uri, client: BaseLanguageClient, state: vscode.Memento, pace: WindowPace, sourceColumn: () => vscode.ViewColumn | undefined,
  ) {
    this.#extensionUri = extensionUri;
    this.#client = client;
    this.#state = state;
    this.#outbox = new Outbox(pace, (message) => void this.#panel?.webview.postMessage(message));
    this.#sourceColumn = sourceColumn;
    this.#subscriptions = [
      client.onNotification(methods.mapChanged, (params: MapChangedParams) => this.#changed(params)),
      client.onNotification(methods.mapPatched, (params: MapPatchedParams) => this.#patched(params)),
      client.onDidChangeState(({ newState }) => this.#serverChanged(newState)),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel) => this.#restore(panel),
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && isArgmark(editor.document)) void this.#follow(editor.document.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.#isShown(document.uri)) void this.#reopen();
      }),
      vscode.workspace.onDidChangeConfiguration((changed) => {
        if (changed.affectsConfiguration(`argmark.${characterKeys}`)) this.#send({ type: 'keys', areOn: isSet(characterKeys) });
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const renamed = files.find(({ oldUri }) => this.#isShown(oldUri));
        if (renamed !== undefined) void this.#follow(renamed.newUri);
      }),
    ];
  }

  /** The document whose map is shown; `undefined` while there is no panel. */
  get uri(): vscode.Uri | undefined {
    return this.#panel === undefined ? undefined : this.#uri;
  }

  /** The column in which the map is in view; `undefined`: in none. */
  get column(): vscode.ViewColumn | undefined {
    return this.#panel?.visible === true ? this.#panel.viewColumn : undefined;
  }

  /** Shows the map of a document. Beside the text the keyboard stays in the text, and a source in view is not covered. */
  async show(uri: vscode.Uri, asked: vscode.ViewColumn): Promise<void> {
    const preserveFocus = asked === vscode.ViewColumn.Beside;
    const source = preserveFocus ? this.#sourceColumn() : undefined;
    const isSourceBeside = source !== undefined && source === vscode.window.tabGroups.activeTabGroup.viewColumn + 1;
    const column = isSourceBeside ? source + 1 : asked;
    if (this.#panel === undefined) {
      const panel = vscode.window.createWebviewPanel(viewType, titleOf(uri), { viewColumn: column, preserveFocus }, {
        retainContextWhenHidden: true,
      });
      this.#adopt(panel, uri);
    } else {
      const isBeside = preserveFocus && this.#panel.viewColumn !== source
        && this.#panel.viewColumn !== vscode.window.activeTextEditor?.viewColumn;
      this.#panel.reveal(isBeside ? this.#panel.viewColumn : column, preserveFocus);
    }
    await this.#follow(uri);
  }

  dispose(): void {
    clearTimeout(this.#cursorTimer);
    clearTimeout(this.#speaking);
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #restore(panel: vscode.WebviewPanel): Promise<void> {
    const saved = this.#state.get<string>(viewType);
    const uri = saved === undefined ? undefined : vscode.Uri.parse(saved);
    this.#adopt(panel, uri);
    if (uri !== undefined) await this.#follow(uri);
  }

  #adopt(panel: vscode.WebviewPanel, uri: vscode.Uri | undefined): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#outbox.close();
    const media = vscode.Uri.joinPath(this.#extensionUri, 'extension', 'media');
    const dist = vscode.Uri.joinPath(this.#extensionUri, 'dist');
    const icon = (theme: string) => vscode.Uri.joinPath(media, `file-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: ToHost) => this.#received(message));
    panel.onDidChangeViewState(() => this.#watch(panel.visible));
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#watch(false);
      this.#panel = undefined;
      this.#outbox.close();
    });
    this.#load(panel, writtenLang(uri) ?? vscode.env.language);
  }

  /** Loads the page: its words are those of the map, and of VS Code for a map that does not say its language. */
  #load(panel: vscode.WebviewPanel, lang: string): void {
    this.#outbox.close();
    this.#lang = lang;
    const dist = vscode.Uri.joinPath(this.#extensionUri, 'dist');
    const resource = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
    panel.webview.html = previewPage({
      cspSource: panel.webview.cspSource,
      script: resource('webview.js'),
      style: resource('webview.css'),
      layoutWorker: resource('layout-worker.js'),
      graphviz: resource('graphviz.js'),
      nonce: makeNonce(), lang, hasCharacterKeys: isSet(characterKeys),
    });
  }

  /** Makes `uri` the document shown. */
  async #follow(uri: vscode.Uri): Promise<void> {
    if (this.#panel === undefined || this.#isShown(uri) && this.#isWatched) return;
    this.#watch(false);
    if (!this.#isShown(uri)) this.#map = undefined;
    this.#uri = uri;
    this.#panel.title = titleOf(uri);
    void this.#state.update(viewType, uri.toString());
    await this.#reopen();
  }

  /** The server answers for open documents only; a document without an editor is kept open for the map. */
  async #reopen(): Promise<void> {
    const uri = this.#uri;
    if (this.#panel === undefined || uri === undefined) return;
    this.#isWatched = false;
    let document: vscode.TextDocument | undefined;
    try {
      // An untitled document that was closed is gone: opening it would make a new one.
      document = openDocument(uri);
      if (document === undefined && uri.scheme !== 'untitled') document = await vscode.workspace.openTextDocument(uri);
    } catch {
      // It was deleted, which is said below.
    }
    if (!this.#isShown(uri)) return;
    if (document === undefined) {
      this.#say(`${nameOf(uri)} no longer exists. This is its last map.`);
    } else if (!isArgmark(document)) {
      this.#say(`${nameOf(uri)} is not an Argmark file.`);
    } else {
      this.#watch(this.#panel.visible);
    }
  }

  /** Asks the server to send the map of the document now and after every change, or to stop. */
  #watch(watch: boolean): void {
    if (this.#uri === undefined || watch === this.#isWatched) return;
    // A notification would start a server that was stopped; one that starts gets it from #serverChanged.
    this.#isWatched = watch && this.#client.isRunning();
    if (!this.#client.isRunning()) return;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(this.#uri) };
    const params: WatchMapParams = { textDocument, watch, patches: true };
    void this.#client.sendNotification(methods.watchMap, params);
  }

  /** The server's answer; `undefined` if it gives none, which the output tells. */
  async #ask<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result | undefined> {
    if (!this.#client.isRunning()) return undefined;
    try {
      // A token that is not there would be sent, as a second parameter.
      return await (token === undefined ? this.#client.sendRequest<Result>(method, params) : this.#client.sendRequest<Result>(method, params, token));
    } catch (error) {
      if (token?.isCancellationRequested !== true) this.#client.warn(`${method} failed`, error, false);
      return undefined;
    }
  }

  #serverChanged(state: State): void {
    if (state === State.Running) {
      if (this.#notice === serverGone) this.#say(undefined);
      // The client opens its documents first, once it is started.
      void this.#client.start().then(() => this.#reopen());
    } else if (state === State.Stopped) {
      this.#isWatched = false;
      this.#say(serverGone);
    }
  }

  #changed(params: MapChangedParams): void {
    const uri = this.#client.protocol2CodeConverter.asUri(params.uri);
    if (!this.#isShown(uri)) return;
    const isFirst = this.#map === undefined;
    this.#take(params);
    this.#sendMap();
    const editor = isFirst ? editorOf(uri) : undefined;
    if (editor !== undefined) this.#cursorMoved(editor);
  }

  /** The whole map is kept here as well: a page that is loaded anew gets it, whether the server is there or not. */
  #patched({ patch, ...params }: MapPatchedParams): void {
    if (!this.#isShown(this.#client.protocol2CodeConverter.asUri(params.uri))) return;
    const graph = patchedEdition(this.#map, patch, params.edition);
    if (graph === undefined) {
      this.#isWatched = false;
      this.#watch(this.#panel?.visible === true);
      return;
    }
    this.#take({ ...params, graph });
    this.#send({ type: 'patch', uri: params.root, edition: params.edition, patch });
    this.#sendNotice();
  }

  #take(map: MapChangedParams): void {
    const isFirst = this.#map === undefined;
    this.#map = map;
    if (this.#panel) {
      this.#panel.title = titleOf(this.#client.protocol2CodeConverter.asUri(map.root));
      this.#speak(map.graph.lang ?? vscode.env.language, isFirst);
    }
    this.#notice = map.position === null ? undefined : `The marks show the ${map.position}, not the verdicts.`;
  }

  /** Loads the page anew where its words are to be in another language: at once for another map, and after a pause while one is written. */
  #speak(lang: string, isAtOnce: boolean): void {
    clearTimeout(this.#speaking);
    if (primaryLanguage(lang) === primaryLanguage(this.#lang)) return;
    const load = () => { if (this.#panel !== undefined) this.#load(this.#panel, lang); };
    if (isAtOnce) load();
    else this.#speaking = setTimeout(load, languageDelay);
  }

  #cursorMoved(editor: vscode.TextEditor): void {
    const { uri } = editor.document;
    if (!this.#panel?.visible || !this.#isShown(uri)) return;
    if (!isSet('map.followCursor')) return;
    clearTimeout(this.#cursorTimer);
    this.#cursorTimer = setTimeout(() => { void this.#selectNodeAt(editor); }, cursorDelay);
  }

  async #selectNodeAt({ document, selection }: vscode.TextEditor): Promise<void> {
    const converter = this.#client.code2ProtocolConverter;
    const params: NodeAtParams = converter.asTextDocumentPositionParams(document, selection.active);
    const node = await this.#ask<NodeAtResult>(methods.nodeAt, params);
    if (node !== undefined && this.#isShown(document.uri)) this.#send({ type: 'select', id: node.id });
  }

  #received(message: ToHost): void {
    switch (message.type) {
      case 'ready': {
        this.#outbox.open();
        this.#sendMap();
        const editor = this.#uri && editorOf(this.#uri);
        if (editor !== undefined) this.#cursorMoved(editor);
        return;
      }
      case 'resend': return this.#sendMap();
      case 'open': return void this.#open(message.id, message.goes);
      case 'ask-reading': return void this.#tellReader();
      case 'ask-details': return void this.#tellReader(message.id);
      case 'keys': return void vscode.workspace.getConfiguration('argmark').update(characterKeys, message.areOn, vscode.ConfigurationTarget.Global);
      case 'export': return void vscode.commands.executeCommand('argmark.exportMap', this.#uri);
      case 'edit': return this.#editing(async (map) => this.#edited.add(await editMap(map, message.edit)));
      case 'ask-text': return this.#editing((map) => sendText(map, message.id));
      case 'undo':
      case 'redo': return this.#editing((map) => undoInText(map, this.#edited.take(message.type) ?? map.uri, message.type));
    }
  }

  /** One after the other: each is asked of the text that the one before has left. */
  #editing(act: (map: EditedMap) => Promise<void>): void {
    this.#edits = this.#edits.then(async () => {
      if (this.#panel === undefined || this.#uri === undefined) return;
      if (!this.#client.isRunning()) throw new Error(serverGone);
      await act({ client: this.#client, uri: this.#uri, panel: this.#panel, send: (message) => this.#send(message) });
    }).catch((error: unknown) => {
      void vscode.window.showErrorMessage(`The map could not be edited: ${errorMessage(error)}`);
    });
  }

  async #open(id: string, goes: boolean): Promise<void> {
    if (this.#uri === undefined) return;
    const takesFocus = goes || vscode.workspace.getConfiguration('argmark').get('map.click') === 'open';
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(this.#uri) };
    const params: LocateNodeParams = { textDocument, id };
    const found = await this.#ask<LocateNodeResult>(methods.locateNode, params);
    if (found) await reveal(this.#client.protocol2CodeConverter.asLocation(found), this.#panel?.viewColumn, takesFocus);
  }

  /** Sends the page what it tells of the map or, with `id`, of a node. */
  async #tellReader(id?: string): Promise<void> {
    if (this.#uri === undefined || this.#map === undefined) return;
    const { root: uri } = this.#map;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(this.#uri) };
    if (id === undefined) {
      const reading = await this.#ask<MapReadingResult>(methods.mapReading, { textDocument } satisfies MapReadingParams);
      if (reading) this.#send({ type: 'reading', uri, reading });
      return;
    }
    // Of several nodes that somebody walks over, the last one counts.
    this.#telling?.cancel();
    this.#telling = new vscode.CancellationTokenSource();
    const details = await this.#ask<NodeDetailsResult>(methods.nodeDetails, { textDocument, id } satisfies NodeDetailsParams, this.#telling.token);
    if (details) this.#send({ type: 'details', uri, details });
  }

  #say(notice: string | undefined): void {
    this.#notice = notice;
    this.#send({ type: 'notice', text: notice ?? null });
  }

  #sendMap(): void {
    if (this.#map !== undefined) this.#send({ type: 'graph', uri: this.#map.root, edition: this.#map.edition, graph: this.#map.graph });
    this.#sendNotice();
  }

  #sendNotice(): void {
    this.#send({ type: 'notice', text: this.#notice ?? null });
  }

  #send(message: ToWebview): void {
    // What comes before the page has loaded is sent when it says that it is ready.
    this.#outbox.send(message);
  }

  #isShown(uri: vscode.Uri): boolean {
    return this.#uri?.toString() === uri.toString();
  }
}

const characterKeys = 'map.characterKeys';
const serverGone = 'The language server has stopped. This is the last map.';

/** What a document says its language is before it has been read, so that the page need not be loaded twice. */
function writtenLang(uri: vscode.Uri | undefined): string | undefined {
  const text = uri && openDocument(uri)?.getText(new vscode.Range(0, 0, 60, 0));
  return /^lang:[ \t]*["']?([\w-]+)/m.exec(text ?? '')?.[1];
}

function titleOf(uri: vscode.Uri): string {
  return `Map: ${nameOf(uri)}`;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
}
