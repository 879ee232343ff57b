import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol.js';

/**
 * Reads files of the workspace for the server, which has no file system of its own in a browser, and none for virtual
 * workspaces. What lies outside the workspace's folders is not there.
 */
export function readFilesFor(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(methods.readFile, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    const file = client.protocol2CodeConverter.asUri(uri);
    if (vscode.workspace.getWorkspaceFolder(file) === undefined) return { text: null };
    try {
      return { text: new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(file)) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && ['FileNotFound', 'FileIsADirectory'].includes(error.code)) {
        return { text: null };
      }
      throw error;
    }
  });
}
