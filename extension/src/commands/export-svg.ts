import * as vscode from 'vscode';
import { methods, type ExportParams, type ExportResult } from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';

/**
 * `argmark.exportSvg`: writes the map of `source` (of the map shown or the active editor if none is given) as SVG.
 * Asks for the file unless `target` names it. Gives the file written; `undefined` if there is none.
 */
export async function exportSvg(session: Session, source?: unknown, target?: unknown): Promise<vscode.Uri | undefined> {
  const uri = source instanceof vscode.Uri ? source : activeArgmark()?.uri ?? session.preview.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to export its map.');
    return undefined;
  }
  const file = target instanceof vscode.Uri ? target : await askForFile(uri);
  if (file === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const params: ExportParams = {
    textDocument: session.client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    format: 'svg',
  };
  const result = await session.client.sendRequest<ExportResult | null>(methods.export, params);
  if (result === null) {
    void vscode.window.showErrorMessage(`The map of ${vscode.workspace.asRelativePath(uri)} could not be drawn.`);
    return undefined;
  }
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(result.content));
  if (target === undefined) offerToOpen(file);
  return file;
}

function askForFile(source: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const defaultUri = source.scheme === 'untitled' ? undefined : source.with({ path: svgPath(source.path) });
  return vscode.window.showSaveDialog({
    title: 'Export Map as SVG',
    filters: { SVG: ['svg'] },
    ...(defaultUri === undefined ? {} : { defaultUri }),
  });
}

/** `a/map.arg` becomes `a/map.svg`. */
function svgPath(path: string): string {
  return path.replace(/\.[^./]*$/, '') + '.svg';
}

function offerToOpen(file: vscode.Uri): void {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  void vscode.window.showInformationMessage(`The map was written to ${name}.`, 'Open').then((choice) => {
    if (choice === 'Open') return vscode.commands.executeCommand('vscode.open', file);
    return undefined;
  });
}
