import process from 'node:process';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateArgmark, stop } from './activate.js';
import type { PreviewPlugin } from './markdown/preview-plugin.js';
import { offerMcpServer } from './assistants/mcp-server.js';
import { provideTasks } from './tasks.js';

/** Starts Argmark in desktop and remote VS Code: the server is a Node process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<PreviewPlugin> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.mjs').fsPath;
  const server = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  context.subscriptions.push(provideTasks(context.extensionUri, process.execPath), offerMcpServer(context));
  return activateArgmark(context, {
    makeClient: (options) => new LanguageClient('argmark', 'Argmark', server, options),
    opensMap: process.env['ARGMARK_OPEN_MAP'] === '1',
  });
}

/** Called by VS Code before it ends; resolves when the server has. */
export const deactivate = stop;
