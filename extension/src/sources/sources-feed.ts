import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { methods, type SourcesChangedParams, type WatchSourcesParams } from '../../../server/src/protocol.js';

type Listener = (params: SourcesChangedParams) => void;

interface Watched {
  readonly uri: vscode.Uri;
  readonly listeners: Set<Listener>;
  last: SourcesChangedParams | undefined;
}

/** What maps take from their sources, as the server tells it: for whoever shows it. */
export class SourcesFeed {
  readonly #client: BaseLanguageClient;
  readonly #watched = new Map<string, Watched>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      client.onNotification(methods.sourcesChanged, (params: SourcesChangedParams) => this.#told(params)),
      client.onDidChangeState(({ newState }) => {
        // The client opens its documents first, once it is started.
        if (newState === State.Running) void client.start().then(() => this.#watched.forEach((each) => this.#ask(each, true)));
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const watched = this.#watched.get(uri.toString());
        // The server answers for open documents only.
        if (watched !== undefined) void open(uri).then((isOpen) => (isOpen ? this.#ask(watched, true) : undefined));
      }),
    ];
  }

  /** Tells what the map of a document takes from its sources, now and whenever that has changed, until it is disposed. */
  watch(uri: vscode.Uri, listener: Listener): vscode.Disposable {
    const key = uri.toString();
    let watched = this.#watched.get(key);
    if (watched === undefined) {
      this.#watched.set(key, watched = { uri, listeners: new Set(), last: undefined });
      const mine = watched;
      void open(uri).then((isOpen) => (isOpen && this.#watched.get(key) === mine ? this.#ask(mine, true) : undefined));
    }
    const all = watched;
    all.listeners.add(listener);
    if (all.last !== undefined) listener(all.last);
    return new vscode.Disposable(() => {
      all.listeners.delete(listener);
      if (all.listeners.size > 0 || this.#watched.get(key) !== all) return;
      this.#watched.delete(key);
      this.#ask(all, false);
    });
  }

  dispose(): void {
    this.#watched.clear();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #ask({ uri }: Watched, watch: boolean): void {
    // A notification would start a server that was stopped.
    if (!this.#client.isRunning()) return;
    const params: WatchSourcesParams = { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(uri) }, watch };
    void this.#client.sendNotification(methods.watchSources, params);
  }

  #told(params: SourcesChangedParams): void {
    const watched = this.#watched.get(this.#client.protocol2CodeConverter.asUri(params.uri).toString());
    if (watched === undefined) return;
    watched.last = params;
    for (const listener of watched.listeners) listener(params);
  }
}

/** Has a document open; whether it is there. One that was never saved and is closed is gone. */
async function open(uri: vscode.Uri): Promise<boolean> {
  const key = uri.toString();
  if (vscode.workspace.textDocuments.some((each) => !each.isClosed && each.uri.toString() === key)) return true;
  if (uri.scheme === 'untitled') return false;
  return vscode.workspace.openTextDocument(uri).then(() => true, () => false);
}
