import * as vscode from 'vscode';
import { TextDocumentEdit, type BaseLanguageClient, type WorkspaceEdit } from 'vscode-languageclient';
import {
  methods, type EditMapParams, type EditMapResult, type EditableTextParams, type EditableTextResult, type MapEdit, type NodeAtResult,
} from '../../../server/src/protocol.js';
import type { ToWebview } from '../../webview/protocol.js';
import { columnOf } from './reveal.js';

/** What editing a map needs of its preview. */
export interface EditedMap {
  readonly client: BaseLanguageClient;
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly send: (message: ToWebview) => void;
}

/** How often an edit is asked for anew because somebody has written in the text meanwhile. */
const attempts = 3;

/**
 * Writes what is asked of a map into its files, open or not, as one step to undo, or tells why it cannot be written.
 * Resolves with the file that holds what was made; `undefined`: nothing was written.
 */
export async function editMap({ client, uri, send }: EditedMap, edit: MapEdit): Promise<vscode.Uri | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await client.sendRequest<EditMapResult>(methods.editMap, { textDocument, edit } satisfies EditMapParams);
    if (result.kind === 'refusal') return refused(send, result.reason);
    const edits = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
    if (await openAll(edits)) {
      // Asked again, it is an edit of what has been opened, whose versions are known.
      attempt--;
      continue;
    }
    const isCurrent = () => document.version === result.version && isOfVersionsOpen(client, result.edit);
    if (!isCurrent()) continue;
    if (edits.size > 0 && !await vscode.workspace.applyEdit(edits)) {
      // VS Code takes no edit of a text that has changed on the way to it.
      if (!isCurrent()) continue;
      return refused(send, 'The text could not be changed: it may be read-only.');
    }
    const file = result.file === undefined ? uri : client.protocol2CodeConverter.asUri(result.file);
    const position = result.select === null ? undefined : client.protocol2CodeConverter.asPosition(result.select);
    if (position !== undefined) show(file, position);
    const node = result.select === null ? null : await client.sendRequest<NodeAtResult>(methods.nodeAt, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(file) }, position: result.select });
    send({ type: 'edited', id: node?.id ?? null });
    return edits.size > 0 ? file : undefined;
  }
  return refused(send, 'The text kept changing, so the map was not edited. Try again.');
}

/** Opens the texts that an edit changes and that are not open; whether there were any. */
async function openAll(edits: vscode.WorkspaceEdit): Promise<boolean> {
  const open = new Set(vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed).map(({ uri }) => uri.toString()));
  const closed = edits.entries().map(([uri]) => uri).filter((uri) => !open.has(uri.toString()));
  await Promise.all(closed.map((uri) => vscode.workspace.openTextDocument(uri)));
  return closed.length > 0;
}

/** Whether each document that is open and changed by an edit has the version that the edit is for. */
function isOfVersionsOpen(client: BaseLanguageClient, { documentChanges = [] }: WorkspaceEdit): boolean {
  const versions = new Map(vscode.workspace.textDocuments.map((each) => [client.code2ProtocolConverter.asUri(each.uri), each.version]));
  return documentChanges.every((change) => {
    if (!TextDocumentEdit.is(change)) return true;
    const { uri, version } = change.textDocument;
    return version === null || (versions.get(uri) ?? version) === version;
  });
}

function refused(send: EditedMap['send'], reason: string): undefined {
  send({ type: 'refused', reason });
  void vscode.window.showWarningMessage(reason);
  return undefined;
}

/** Shows the place in an editor that is in view; the keyboard stays in the map. */
function show(uri: vscode.Uri, position: vscode.Position): void {
  const key = uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  if (editor === undefined) return;
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Sends the page the title and the text of a node, to be changed there. */
export async function sendText({ client, uri, send }: EditedMap, id: string): Promise<void> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const params: EditableTextParams = { textDocument, id };
  const found = await client.sendRequest<EditableTextResult>(methods.editableText, params);
  if (found) send({ type: 'text', id, title: found.title, text: found.text });
  else refused(send, 'It has no text of its own that could be changed here. Change it in the text.');
}

/** Undoes or redoes the last change of a text; the command works on the editor with the keyboard, which comes back. */
export async function undoInText({ panel }: EditedMap, uri: vscode.Uri, command: 'undo' | 'redo'): Promise<void> {
  const other = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri) ?? other });
  await vscode.commands.executeCommand(command);
  panel.reveal(undefined, false);
}
