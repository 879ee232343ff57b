import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { errorMessage } from '../../../server/src/base/error-message.js';
import { methods, type LocateNodeParams, type LocateNodeResult, type ShownSource } from '../../../server/src/protocol.js';
import type { PassageAction } from '../../webview-source/protocol.js';
import { reveal } from '../preview/reveal.js';
import { SourceMarks } from './source-marks.js';
import { SourcePanel } from './source-panel.js';
import { SourcesFeed } from './sources-feed.js';
import { usePassage, type Passage } from './use-passage.js';

/** How long the sources of a map are waited for. */
const patience = 2000;

/** The sources of maps, beside them: the panel, the marks in texts, and what is made of passages. */
export class Sources {
  readonly #client: BaseLanguageClient;
  readonly #feed: SourcesFeed;
  readonly panel: SourcePanel;
  readonly marks: SourceMarks;

  constructor(context: vscode.ExtensionContext, client: BaseLanguageClient, mapColumn: () => vscode.ViewColumn | undefined) {
    this.#client = client;
    this.#feed = new SourcesFeed(client);
    this.marks = new SourceMarks(client, this.#feed);
    this.panel = new SourcePanel({
      extensionUri: context.extensionUri, client, mapColumn, feed: this.#feed, state: context.workspaceState,
      reveal: (uri, id, takesFocus, column) => this.#reveal(uri, id, takesFocus, column), use: (as, passage) => this.use(as, passage),
    });
  }

  /** The sources of a document's map that name a file. */
  of(uri: vscode.Uri): Promise<readonly ShownSource[]> {
    return new Promise((resolve) => {
      const watching = this.#feed.watch(uri, ({ sources }) => resolve(sources));
      setTimeout(() => {
        resolve([]);
        watching.dispose();
      }, patience);
    });
  }

  /** Makes of a passage what a person wants. */
  async use(as: PassageAction, passage: Passage): Promise<void> {
    try {
      const told = await usePassage(this.#client, as, passage);
      if (told !== undefined) this.panel.say(told);
    } catch (error) {
      void vscode.window.showErrorMessage(`The map could not be edited: ${errorMessage(error)}`);
    }
  }

  dispose(): void {
    this.panel.dispose();
    this.marks.dispose();
    this.#feed.dispose();
  }

  async #reveal(uri: vscode.Uri, id: string, takesFocus: boolean, column: vscode.ViewColumn | undefined): Promise<void> {
    const params: LocateNodeParams = { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(uri) }, id };
    const found = await this.#client.sendRequest<LocateNodeResult>(methods.locateNode, params);
    if (found) await reveal(this.#client.protocol2CodeConverter.asLocation(found), column, takesFocus);
  }
}
