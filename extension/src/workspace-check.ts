import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type CheckParams, type CheckResult } from '../../server/src/protocol.js';
import { summariseCheck, type CheckSummary } from './check-summary.js';
import { filePattern, isArgmark } from './language.js';

/**
 * The findings of the files that are not open. Those of open documents come from the server by themselves; a file
 * that has been checked stays up to date: it leaves this collection while it is open and is checked again when it is
 * closed or changes on disk, and with all others when settings change.
 */
export class WorkspaceCheck {
  readonly #client: BaseLanguageClient;
  readonly #collection = vscode.languages.createDiagnosticCollection('argmark-workspace');
  readonly #watcher = vscode.workspace.createFileSystemWatcher(filePattern);
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The files of the last check, as strings; empty before the first. */
  readonly #checked = new Set<string>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const again = (uri: vscode.Uri) => { void this.#checkAgain(uri); };
    this.#subscriptions = [
      this.#collection,
      this.#watcher,
      this.#watcher.onDidChange(again),
      this.#watcher.onDidDelete((uri) => this.#forget(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isArgmark(document)) this.#collection.delete(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => again(document.uri)),
      client.onNotification(methods.settingsChanged, () => {
        for (const uri of this.#checked) again(vscode.Uri.parse(uri));
      }),
    ];
  }

  /** Checks every file of the workspace, one after the other; `undefined` if it was cancelled. */
  async run(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<CheckSummary | undefined> {
    const files = await vscode.workspace.findFiles(filePattern, '**/node_modules/**', undefined, token);
    this.#collection.clear();
    this.#checked.clear();
    const severities: number[][] = [];
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) return undefined;
      progress.report({
        message: `${index + 1} of ${files.length}: ${vscode.workspace.asRelativePath(uri)}`,
        increment: 100 / files.length,
      });
      severities.push(await this.#check(uri));
    }
    return token.isCancellationRequested ? undefined : summariseCheck(severities);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The severities of the file's findings, as in LSP. */
  async #check(uri: vscode.Uri): Promise<number[]> {
    const params: CheckParams = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    const { diagnostics } = await this.#client.sendRequest<CheckResult>(methods.check, params);
    this.#checked.add(uri.toString());
    // It may have been opened meanwhile.
    if (openDocument(uri) === undefined) {
      this.#collection.set(uri, await this.#client.protocol2CodeConverter.asDiagnostics([...diagnostics]));
    }
    return diagnostics.map((diagnostic) => diagnostic.severity ?? 1);
  }

  async #checkAgain(uri: vscode.Uri): Promise<void> {
    if (!this.#checked.has(uri.toString()) || openDocument(uri) !== undefined) return;
    try {
      await this.#check(uri);
    } catch {
      // The server has stopped.
      this.#forget(uri);
    }
  }

  #forget(uri: vscode.Uri): void {
    this.#checked.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key
    && isArgmark(document));
}
