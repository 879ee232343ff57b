import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  methods, type ReasonsParams, type ReasonsResult, type ThesesParams, type ThesesResult, type VerdictItem,
} from '../../../server/src/protocol.js';
import { activeArgmark, isArgmark } from '../language.js';

/** How long typing pauses before the theses are asked for again: less than a person notices. */
const delay = 60;

/**
 * The theses of the Argmark text that was active last, with their verdicts; kept up to date. Those of a text stay while
 * the keyboard is elsewhere, and go when it is closed.
 */
export class Theses {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #items: readonly VerdictItem[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when the document, or the verdicts of it, have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#refreshSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(undefined);
      }),
      client.onNotification(methods.settingsChanged, () => this.#refreshSoon()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void client.start().then(() => this.#refreshSoon());
      }),
    ];
    this.#follow();
  }

  /** The document that they are of. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** They are in the order of the text. */
  get items(): readonly VerdictItem[] {
    return this.#items;
  }

  /** What the verdict of a claim or argument rests on. */
  async reasonsOf(id: string): Promise<readonly VerdictItem[]> {
    const document = this.#document;
    if (document === undefined || !this.#client.isRunning()) return [];
    const params: ReasonsParams = { textDocument: this.#identify(document), id };
    return (await this.#client.sendRequest<ReasonsResult>(methods.reasons, params)) ?? [];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(): void {
    const document = activeArgmark();
    if (document !== undefined && document !== this.#document) this.#show(document);
  }

  #show(document: vscode.TextDocument | undefined): void {
    this.#document = document;
    this.#items = [];
    if (document === undefined) this.#changed.fire();
    else this.#refreshSoon();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), delay);
  }

  async #refresh(): Promise<void> {
    const document = this.#document;
    if (document === undefined || !isArgmark(document) || !this.#client.isRunning()) return;
    const params: ThesesParams = { textDocument: this.#identify(document) };
    try {
      const items = await this.#client.sendRequest<ThesesResult>(methods.theses, params);
      if (document !== this.#document) return;
      this.#items = items ?? [];
      this.#changed.fire();
    } catch (error) {
      this.#client.warn(`${methods.theses} failed`, error, false);
    }
  }

  #identify(document: vscode.TextDocument) {
    return this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  }
}
