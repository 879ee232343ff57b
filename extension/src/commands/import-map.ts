import * as vscode from 'vscode';
import { declaredTextOf } from '../../../server/src/base/declared-text.js';
import { errorMessage } from '../../../server/src/base/error-message.js';
import { formatsByEnding, importFormats } from '../../../server/src/convert/formats.js';
import { methods, type ImportParams, type ImportResult } from '../../../server/src/protocol.js';
import { isArgmark, languageId } from '../language.js';
import type { Session } from '../session.js';

/** A text that is to be imported. */
interface Source {
  readonly text: string;
  readonly uri: vscode.Uri;
  /** It is shown in an editor, so its map goes beside it. */
  readonly isShown: boolean;
}

/**
 * `argmark.importMap`: opens the map of a file of another format as a new text. Takes the file that `from` names, else the one in
 * the active editor if its name could be that of such a file, and asks for one otherwise. Gives the new text's document;
 * `undefined` where there is none, after a person has been told why.
 */
export async function importMap(session: Session, from?: unknown): Promise<vscode.TextDocument | undefined> {
  const source = from instanceof vscode.Uri ? await read(from) : activeSource() ?? await askForSource();
  if (source === undefined) return undefined;
  const imported = await ask(session, { text: source.text, name: nameOf(source.uri) });
  return imported && show(session, source, imported);
}

type Imported = Extract<ImportResult, { readonly kind: 'map' }>;

/** Asks the server. A text that it refuses may be of a format that neither its name nor itself tells. */
async function ask({ client }: Session, params: ImportParams): Promise<Imported | undefined> {
  const result = await client.sendRequest<ImportResult>(methods.import, params);
  if (result.kind === 'map') return result;
  const choose = 'Choose Format…';
  const message = `${params.name ?? 'This'} cannot be imported: ${result.reason}.`;
  if (await vscode.window.showErrorMessage(message, choose) !== choose) return undefined;
  const choices = importFormats.map(({ id, name, use }) => ({ label: name, description: use, id }));
  const choice = await vscode.window.showQuickPick(choices, { title: 'Import', placeHolder: 'Format of the file', matchOnDescription: true });
  return choice && ask({ client } as Session, { ...params, format: choice.id });
}

async function show({ preview }: Session, { isShown }: Source, { text, remarks }: Imported): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: text });
  const { column } = preview;
  // Beside a file that is shown is the new text, and a third column would be too narrow.
  const isBeside = isShown && column === undefined;
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: isBeside ? columnBeside() : columnClearOf(column) });
  if (!isBeside) await preview.show(document.uri, vscode.ViewColumn.Beside);
  if (remarks.length > 0) void vscode.window.showInformationMessage(`Imported; ${remarks.join('. ')}.`);
  return document;
}

/** The column for a text beside the active one. Of two columns, it is the other one. */
function columnBeside(): vscode.ViewColumn {
  return vscode.window.tabGroups.activeTabGroup.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

/** The column for a text that must not cover what is in view in `taken`. */
function columnClearOf(taken: vscode.ViewColumn | undefined): vscode.ViewColumn {
  if (vscode.window.tabGroups.activeTabGroup.viewColumn !== taken) return vscode.ViewColumn.Active;
  return taken === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

function activeSource(): Source | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || isArgmark(document)) return undefined;
  const mayBeOne = document.isUntitled ? document.getText().trim() !== '' : formatsByEnding(document.uri.path, importFormats).length > 0;
  return mayBeOne ? { text: document.getText(), uri: document.uri, isShown: true } : undefined;
}

async function askForSource(): Promise<Source | undefined> {
  const endings = [...new Set(importFormats.flatMap((format) => format.endings).map((ending) => ending.slice(ending.lastIndexOf('.') + 1)))];
  const [uri] = await vscode.window.showOpenDialog({
    title: 'Import', openLabel: 'Import', filters: { 'Argument data': endings, 'All files': ['*'] },
  }) ?? [];
  return uri && read(uri);
}

async function read(uri: vscode.Uri): Promise<Source | undefined> {
  const isSame = (other: vscode.Uri) => other.toString() === uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => isSame(document.uri));
  const isShown = vscode.window.visibleTextEditors.some(({ document }) => isSame(document.uri));
  if (open !== undefined) return { text: open.getText(), uri, isShown };
  try {
    return { text: declaredTextOf(await vscode.workspace.fs.readFile(uri)), uri, isShown };
  } catch (error) {
    void vscode.window.showErrorMessage(`${nameOf(uri)} cannot be read: ${errorMessage(error)}`);
    return undefined;
  }
}

/** An untitled text has no name that would tell its format. */
export function nameOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? 'This text' : uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
