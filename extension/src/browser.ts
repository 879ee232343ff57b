import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateArgmark, stop } from './activate.js';

/** Entry point of VS Code in a browser without a machine behind it: the server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  let worker: Worker | undefined;
  // The client leaves a worker that it is done with running, and each start of the server needs a fresh one.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await activateArgmark(context, {
    makeClient: (options) => new LanguageClient('argmark', 'Argmark', startWorker, options),
    opensMap: false,
  });
}

/** Called by VS Code before it ends; resolves when the server has. */
export const deactivate = stop;
