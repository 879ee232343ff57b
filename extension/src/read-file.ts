import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  methods, type FileExistsParams, type FileExistsResult, type FindFilesParams, type FindFilesResult, type ReadBytesResult, type ReadFileParams,
  type ReadFileResult, type ReadFolderParams, type ReadFolderResult,
} from '../../server/src/protocol.js';
import { toBase64 } from '../../server/src/base/base64.js';
import { utf8Of } from '../../server/src/base/utf8.js';
import { filePattern } from './language.js';

/**
 * Reads files of the workspace for the server, which has no file system of its own in a browser, and none for virtual
 * workspaces. What lies outside the workspace's folders is not there.
 */
export function readFilesFor(client: BaseLanguageClient): vscode.Disposable {
  const inWorkspace = (uri: string) => {
    const file = client.protocol2CodeConverter.asUri(uri);
    return vscode.workspace.getWorkspaceFolder(file) === undefined ? undefined : file;
  };
  return vscode.Disposable.from(
    client.onRequest(methods.readFile, async ({ uri, most }: ReadFileParams): Promise<ReadFileResult> => {
      const file = inWorkspace(uri);
      return await unlessAbsent(async () => {
        if (file === undefined) return undefined;
        const { type, size } = await vscode.workspace.fs.stat(file);
        if ((type & vscode.FileType.File) === 0) return undefined;
        if (size > most) return { text: null, bytes: size };
        return { text: utf8Of(await vscode.workspace.fs.readFile(file)) };
      }) ?? { text: null };
    }),
    client.onRequest(methods.readBytes, async ({ uri, most }: ReadFileParams): Promise<ReadBytesResult> => {
      const file = inWorkspace(uri);
      return await unlessAbsent(async () => {
        if (file === undefined) return undefined;
        const { size } = await vscode.workspace.fs.stat(file);
        return size > most ? { content: null, bytes: size } : { content: toBase64(await vscode.workspace.fs.readFile(file)) };
      }) ?? { content: null };
    }),
    client.onRequest(methods.fileExists, async ({ uri }: FileExistsParams): Promise<FileExistsResult> => {
      const file = inWorkspace(uri);
      const stat = file && await unlessAbsent(async () => vscode.workspace.fs.stat(file));
      return { exists: stat !== undefined && (stat.type & vscode.FileType.File) !== 0 };
    }),
    client.onRequest(methods.readFolder, async ({ folder }: ReadFolderParams): Promise<ReadFolderResult> => {
      const at = inWorkspace(folder);
      const entries = at && await unlessAbsent(async () => vscode.workspace.fs.readDirectory(at));
      return { entries: (entries ?? []).map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 })) };
    }),
    client.onRequest(methods.findFiles, async ({ folder }: FindFilesParams): Promise<FindFilesResult> => {
      const base = client.protocol2CodeConverter.asUri(folder);
      const files = await vscode.workspace.findFiles(new vscode.RelativePattern(base, filePattern), '**/{node_modules,.*}/**');
      return { uris: files.map((file) => client.code2ProtocolConverter.asUri(file)) };
    }),
  );
}

async function unlessAbsent<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && ['FileNotFound', 'FileIsADirectory', 'FileNotADirectory'].includes(error.code)) return undefined;
    throw error;
  }
}
