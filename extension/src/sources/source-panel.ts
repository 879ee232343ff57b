import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { errorMessage } from '../../../server/src/base/error-message.js';
import {
  methods, type ShownSource, type SourceTarget, type SourceTextResult, type SourcesAtParams, type SourcesAtResult, type SourcesChangedParams,
} from '../../../server/src/protocol.js';
import type { FromPage, PassageAction, ToPage } from '../../webview-source/protocol.js';
import { isArgmark } from '../language.js';
import { besides } from '../preview/reveal.js';
import { makeNonce } from '../webview-page.js';
import { sourcePage } from './page.js';
import type { Passage } from './use-passage.js';
import type { SourcesFeed } from './sources-feed.js';

const viewType = 'argmark.source';

/** How long the cursor rests before the source goes to its claim: less than a person notices. */
const cursorDelay = 80;

/** Bytes of a PDF that is drawn: the pages of a larger one are shown as text. */
const mostDrawn = 100_000_000;

/** Where a source is named. */
interface Place {
  readonly uri: vscode.Uri;
  readonly key: string;
}

/** What the panel needs. */
export interface SourcePanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly feed: SourcesFeed;
  readonly state: vscode.Memento;
  /** Goes to the text of a claim; `takesFocus`: and to write there. */
  readonly reveal: (uri: vscode.Uri, id: string, takesFocus: boolean, panel: vscode.ViewColumn | undefined) => Promise<void>;
  /** The column in which the map is in view; `undefined`: in none. */
  readonly mapColumn: () => vscode.ViewColumn | undefined;
  readonly use: (as: PassageAction, passage: Passage) => Promise<void>;
}

/** The one panel with a source beside the map and its text. */
export class SourcePanel {
  readonly #options: SourcePanelOptions;
  readonly #subscriptions: readonly vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #place: Place | undefined;
  #watching: vscode.Disposable | undefined;
  /** The page has loaded and takes messages. */
  #isReady = false;
  /** The source as it was told last. */
  #source: ShownSource | undefined;
  /** The edition of the text that the page shows; `undefined`: none. */
  #shown: number | undefined;
  #stretch: { readonly start: number; readonly end: number } | null = null;
  #target: SourceTarget | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is sent to the page is sent in its order, though texts are waited for. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: SourcePanelOptions) {
    this.#options = options;
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: (panel) => this.#restore(panel) }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
      vscode.workspace.onDidCloseTextDocument(() => this.#goOnInFile()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#goOnInFile()),
    ];
  }

  /** The words that are selected in it, if it is what a person works in. */
  get passage(): Passage | undefined {
    if (this.#panel?.active !== true || this.#place === undefined) return undefined;
    return { ...this.#place, ...this.#stretch ?? { start: 0, end: 0 } };
  }

  /** The map whose source is shown; `undefined` without a panel. */
  get uri(): vscode.Uri | undefined {
    return this.#panel === undefined ? undefined : this.#place?.uri;
  }

  /** The column in which the source is in view; `undefined`: in none. */
  get column(): vscode.ViewColumn | undefined {
    return this.#panel?.visible === true ? this.#panel.viewColumn : undefined;
  }

  /** Shows a source of a document's map, at what the target names of it. The keyboard goes there. */
  show(uri: vscode.Uri, target: SourceTarget): void {
    // It does not cover the map.
    const map = this.#options.mapColumn();
    if (this.#panel === undefined) {
      this.#adopt(vscode.window.createWebviewPanel(viewType, 'Source', { viewColumn: map === undefined ? vscode.ViewColumn.Beside : map + 1 }, { retainContextWhenHidden: true, enableFindWidget: true }));
    } else {
      this.#panel.reveal(this.#panel.visible || map === undefined ? undefined : map + 1, false);
    }
    this.#target = target;
    this.#follow({ uri, key: target.key });
  }

  /** Tells those who do not see what was done. */
  say(text: string): void {
    this.#send({ type: 'say', text });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #restore(panel: vscode.WebviewPanel): Promise<void> {
    const saved = this.#options.state.get<{ uri: string; key: string }>(viewType);
    this.#adopt(panel);
    if (saved !== undefined) this.#follow({ uri: vscode.Uri.parse(saved.uri), key: saved.key });
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#isReady = false;
    this.#shown = undefined;
    const dist = vscode.Uri.joinPath(this.#options.extensionUri, 'dist');
    const icon = (theme: string) => vscode.Uri.joinPath(this.#options.extensionUri, 'extension', 'media', `file-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#received(message));
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#watching?.dispose();
      this.#watching = undefined;
      this.#panel = undefined;
      this.#place = undefined;
      this.#isReady = false;
    });
    const resource = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
    panel.webview.html = sourcePage({
      cspSource: panel.webview.cspSource, nonce: makeNonce(), script: resource('source.js'), style: resource('source.css'),
      pdfScript: resource('read-pdf.js'), decoders: `${resource('')}/`.replace(/\/+$/, '/'),
    });
  }

  #follow(place: Place): void {
    const isSame = this.#place !== undefined && this.#place.key === place.key && this.#place.uri.toString() === place.uri.toString();
    if (isSame) return this.#goToTarget();
    this.#watching?.dispose();
    this.#place = place;
    this.#source = undefined;
    this.#shown = undefined;
    this.#stretch = null;
    if (this.#panel !== undefined) this.#panel.title = `Source: ${place.key}`;
    void this.#options.state.update(viewType, { uri: place.uri.toString(), key: place.key });
    this.#watching = this.#options.feed.watch(place.uri, (params) => this.#told(params));
  }

  /** A document without a file goes on in the file that it is saved to, which is shown before it is closed, or after. */
  #goOnInFile(): void {
    const [place, saved] = [this.#place, vscode.window.activeTextEditor?.document];
    if (place?.uri.scheme !== 'untitled' || isOpen(place.uri) || saved === undefined || saved.isUntitled || !isArgmark(saved)) return;
    this.#follow({ uri: saved.uri, key: place.key });
  }

  #told({ sources }: SourcesChangedParams): void {
    // The page asks for it anew when it has loaded.
    if (!this.#isReady) return;
    const { key } = this.#place!;
    const source = sources.find((each) => each.key === key);
    this.#source = source;
    if (source === undefined || source.text === null) {
      this.#shown = undefined;
      this.#send({ type: 'notice', isAlone: true, text: source?.reason ?? `The map names no file for the source ${key}. Add one to the front matter: file: report.pdf.` });
      return;
    }
    if (source.text.edition !== this.#shown) {
      this.#shown = source.text.edition;
      this.#load();
    }
    this.#send({ type: 'taken', source });
    this.#goToTarget();
  }

  /** Sends the text of the source, and of a PDF its bytes. */
  #load(): void {
    const { uri, key } = this.#place!;
    this.#later(async () => {
      const { client } = this.#options;
      const content = await client.sendRequest<SourceTextResult>(methods.sourceText, { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, key });
      if (content === null || this.#place?.key !== key) return;
      if (content.kind === 'refusal') return this.#post({ type: 'notice', isAlone: true, text: content.reason });
      const file = client.protocol2CodeConverter.asUri(content.file);
      const [bytes, notice] = content.format === 'pdf' ? await bytesOf(file) : [null, null];
      this.#post({ type: 'notice', isAlone: false, text: notice });
      this.#post({ type: 'source', content, bytes });
    });
  }

  #goToTarget(): void {
    const target = this.#target;
    if (target === undefined || this.#source === undefined || target.key !== this.#place?.key) return;
    this.#target = undefined;
    this.#send({ type: 'go', passage: target.passage, at: target.at });
  }

  #cursorMoved({ document, selection }: vscode.TextEditor): void {
    if (this.#panel?.visible !== true || !isArgmark(document) || this.#place?.uri.toString() !== document.uri.toString()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#goTo(document, selection.active).catch((error: unknown) => this.#options.client.warn('The source could not follow the cursor.', error, false)), cursorDelay);
  }

  async #goTo(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
    const { client } = this.#options;
    if (!client.isRunning()) return;
    const params: SourcesAtParams = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
    const { targets } = await client.sendRequest<SourcesAtResult>(methods.sourcesAt, params);
    const target = targets.find(({ key, passage, at }) => key === this.#place?.key && (passage !== null || at !== null));
    this.#send({ type: 'go', passage: target?.passage ?? null, at: target?.at ?? null });
  }

  #received(message: FromPage): void {
    const place = this.#place;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#shown = undefined;
        if (place !== undefined) {
          this.#watching?.dispose();
          this.#watching = this.#options.feed.watch(place.uri, (params) => this.#told(params));
        }
        return;
      case 'leave':
        if (place !== undefined) void vscode.window.showTextDocument(place.uri, { viewColumn: besides(place.uri, this.#panel?.viewColumn) });
        return;
      case 'selected':
        this.#stretch = message.stretch;
        return;
      case 'open':
        if (place !== undefined) void this.#options.reveal(place.uri, message.node, message.goes, this.#panel?.viewColumn);
        return;
      case 'use':
        if (this.#place !== undefined) void this.#options.use(message.as, { ...this.#place, ...this.#stretch ?? { start: 0, end: 0 } });
        return;
      case 'fault':
        this.#options.client.warn(message.message, undefined, false);
        this.#send({ type: 'notice', isAlone: false, text: message.message });
    }
  }

  #send(message: ToPage): void {
    this.#later(async () => this.#post(message));
  }

  #later(act: () => Promise<void>): void {
    // What comes before the page has loaded is sent when it says that it is ready.
    if (!this.#isReady) return;
    this.#turn = this.#turn.then(act).catch((error: unknown) => this.#options.client.warn('The source could not be shown.', error, false));
  }

  #post(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((each) => !each.isClosed && each.uri.toString() === uri.toString());
}

/** The bytes of a PDF to be drawn, or why its text is shown instead. */
async function bytesOf(file: vscode.Uri): Promise<readonly [Uint8Array | null, string | null]> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > mostDrawn) return [null, `The file is ${Math.round(size / 1_000_000)} MB; PDFs of more than ${mostDrawn / 1_000_000} MB are not drawn. Its text is shown.`];
    // VS Code passes to a page what is a Uint8Array itself; a Buffer of Node, which is a kind of it, arrives as something else.
    return [new Uint8Array(await vscode.workspace.fs.readFile(file)), null];
  } catch (error) {
    return [null, `The pages cannot be drawn, so their text is shown: ${errorMessage(error)}`];
  }
}
