import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import { capital } from '../../../server/src/base/capital.js';
import { errorMessage } from '../../../server/src/base/error-message.js';
import { exportFormats, usualEnd } from '../../../server/src/convert/formats.js';
import { methods, type ExportParams, type ExportResult } from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';

type Format = ExportParams['format'];

interface Choice extends vscode.QuickPickItem {
  readonly format: Format;
  readonly ending: string;
  readonly more?: Pick<ExportParams, 'scale' | 'page' | 'bare' | 'gapsFirst'>;
}

const choices: readonly Choice[] = exportFormats.flatMap(({ id: format, name, endings: [ending], use, options = {} }) => {
  const { bare, scale, pages, gapsFirst } = options;
  const more = scale === undefined ? {} : { scale };
  const choice = { format, ending: ending!, label: name, description: `${ending!}: ${use}`, more };
  return [
    choice,
    ...bare ? [{ ...choice, label: `${name} of the map alone`, description: `${ending!}: without heading and legend`, more: { ...more, bare } }] : [],
    ...gapsFirst ? [{ ...choice, label: `${name}, gaps first`, description: `${ending!}: claims without a reason, a source or an answer`, more: { gapsFirst } }] : [],
    ...(pages ?? []).filter((page) => page !== 'fit').map((page) => (
      { ...choice, label: `${name} on ${capital(page)}`, description: `${ending!}: fitted to one page`, more: { ...more, page } })),
  ];
});

/**
 * `argmark.exportMap`: writes the map of `source` (of the map shown or the active editor if none is given) to a file.
 * Asks for format and file unless `target` names the file, whose ending then tells the format. Gives the file written;
 * `undefined` if there is none.
 */
export async function exportMap(session: Session, source?: unknown, target?: unknown): Promise<vscode.Uri | undefined> {
  const uri = source instanceof vscode.Uri ? source : activeArgmark()?.uri ?? session.preview.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to export its map.');
    return undefined;
  }
  const choice = target instanceof vscode.Uri ? choiceFor(target) : await vscode.window.showQuickPick(choices, {
    title: 'Export Map', placeHolder: 'Format', matchOnDescription: true,
  });
  if (choice === undefined) {
    if (target !== undefined) void vscode.window.showErrorMessage(`There is no format for ${String(target)}.`);
    return undefined;
  }
  const file = target instanceof vscode.Uri ? target : await askForFile(uri, choice);
  if (file === undefined) return undefined;
  const result = await ask(session, uri, choice);
  if (result === undefined) return undefined;
  const { content, encoding, missing, textSize, lost, warnings = [] } = result;
  await vscode.workspace.fs.writeFile(file, encoding === 'utf8' ? new TextEncoder().encode(content) : fromBase64(content));
  if (missing !== undefined) {
    void vscode.window.showWarningMessage(`No font was found for these characters in ${choice.label}, and they were drawn as empty `
      + `boxes: ${[...missing].slice(0, 20).join(' ')}. SVG and HTML use the reader’s own fonts.`);
  }
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
  if (lost !== undefined) void vscode.window.showWarningMessage(`${choice.label} cannot express this, so it was left out: ${lost.join(', ')}.`);
  if (textSize !== undefined) {
    void vscode.window.showWarningMessage(`${choice.label}: the texts are only ${textSize.toFixed(1)} points high. `
      + 'Choose a larger page, or show less of the map.');
  }
  if (target === undefined) offerToOpen(file);
  return file;
}

function choiceFor(file: vscode.Uri): Choice | undefined {
  const ending = /\.([^./]*)$/.exec(file.path)?.[1]?.toLowerCase();
  return choices.find((each) => each.ending === ending);
}

async function ask({ client }: Session, uri: vscode.Uri, choice: Choice): Promise<ExportResult | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const params: ExportParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document), format: choice.format, ...choice.more,
  };
  const progress = { location: vscode.ProgressLocation.Notification, title: `Writing the map as ${choice.label}`, cancellable: true };
  try {
    const result = await vscode.window.withProgress(progress, (_, token) =>
      client.sendRequest<ExportResult | null>(methods.export, params, token));
    if (result !== null) return result;
    void vscode.window.showErrorMessage(`The map of ${vscode.workspace.asRelativePath(uri)} could not be drawn.`);
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    void vscode.window.showErrorMessage(errorMessage(error));
  }
  return undefined;
}

function askForFile(source: vscode.Uri, { label, format, ending }: Choice): Thenable<vscode.Uri | undefined> {
  // `a/map.arg` becomes `a/map.svg`; a text without a file becomes `map.svg` in the workspace.
  const end = usualEnd(format);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const defaultUri = source.scheme !== 'untitled' ? source.with({ path: `${source.path.replace(/\.[^./]*$/, '')}${end}` })
    : folder && vscode.Uri.joinPath(folder.uri, `map${end}`);
  return vscode.window.showSaveDialog({
    title: `Export Map as ${label}`,
    // Dialogs know endings without a dot, and would add one with a dot a second time.
    filters: { [label]: [ending.slice(ending.lastIndexOf('.') + 1)] },
    ...(defaultUri === undefined ? {} : { defaultUri }),
  });
}

function fromBase64(content: string): Uint8Array {
  const binary = atob(content);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function offerToOpen(file: vscode.Uri): void {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  void vscode.window.showInformationMessage(`The map was written to ${name}.`, 'Open').then((choice) => {
    if (choice !== 'Open') return undefined;
    // What VS Code does not show itself is for the system's own programs.
    return /\.(pdf|html)$/.test(name) ? vscode.env.openExternal(file) : vscode.commands.executeCommand('vscode.open', file);
  });
}
