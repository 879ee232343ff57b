import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/src/base/base64.js';
import { methods, type ReadAssetParams, type ReadAssetResult } from '../../server/src/protocol.js';

/** Reads files of the extension for the server, which has no file system of its own in a browser. */
export function readAssetsFor(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  return client.onRequest(methods.readAsset, async ({ name }: ReadAssetParams): Promise<ReadAssetResult> => {
    if (!/^(hyphens\/)?[\w-]+(\.\w+)+$/.test(name)) throw new Error(`${name} is not the name of a file`);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name));
    return { content: toBase64(bytes) };
  });
}
