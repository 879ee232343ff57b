import * as vscode from 'vscode';
import { formatsByEnding, importFormats } from '../../server/src/convert/formats.js';
import { methods, type ImportResult } from '../../server/src/protocol.js';
import { importMap, nameOf } from './commands/import-map.js';
import { isArgmark } from './language.js';
import type { Session } from './session.js';
import { isSet } from './settings.js';

/** Files with more characters than this are not examined unless somebody asks. */
const most = 1_000_000;
/** Under this key the workspace remembers which files have been offered. */
const stateKey = 'offeredImports';
/** How many files it remembers, the latest ones. */
const remembered = 200;

/**
 * Offers to import a file of arguments in another format when it is shown in an editor: once for each file, and never again if
 * somebody says so.
 */
export function offerImports(session: Session): vscode.Disposable {
  const look = (editor: vscode.TextEditor | undefined) => {
    if (editor !== undefined) void offer(session, editor.document).catch(() => undefined);
  };
  look(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(look);
}

async function offer(session: Session, document: vscode.TextDocument): Promise<void> {
  const { client, context: { workspaceState } } = session;
  const candidates = formatsByEnding(document.uri.path, importFormats).filter(({ isCommon }) => isCommon !== true);
  if (candidates.length === 0 || isArgmark(document) || document.uri.scheme === 'git' || !isSet('import.offer')) return;
  const known = workspaceState.get<readonly string[]>(stateKey, []);
  const uri = document.uri.toString();
  const text = document.getText();
  if (known.includes(uri) || text.length > most) return;
  const result = await client.sendRequest<ImportResult>(methods.import, { text, name: nameOf(document.uri) });
  // Data that only looks like an argument has no relations.
  if (result.kind !== 'map' || result.related === 0) return;
  await workspaceState.update(stateKey, [...known, uri].slice(-remembered));
  const format = importFormats.find(({ id }) => id === result.format)!.name;
  const [importIt, never] = ['Import', 'Don’t Offer Again'];
  const answer = await vscode.window.showInformationMessage(`${nameOf(document.uri)} contains arguments in the format ${format}. Open them as a map?`, importIt!, never!);
  if (answer === importIt) await importMap(session, document.uri);
  if (answer === never) await vscode.workspace.getConfiguration('argmark').update('import.offer', false, vscode.ConfigurationTarget.Global);
}
