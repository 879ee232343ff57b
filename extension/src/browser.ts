import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateArgmark, stop } from './activate.js';
import type { PreviewPlugin } from './markdown/preview-plugin.js';

/** Starts Argmark in VS Code in a browser without a machine behind it: the server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<PreviewPlugin> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  let worker: Worker | undefined;
  // The client leaves a worker that it is done with running, and each start of the server needs a fresh one. It is
  // given as reader and writer: what VS Code's `new Worker` makes here is no instance of `Worker` to the client.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateArgmark(context, {
    makeClient: (options) => new LanguageClient('argmark', 'Argmark', startWorker, options),
    opensMap: false,
  });
}

/** Called by VS Code before it ends; resolves when the server has. */
export const deactivate = stop;
