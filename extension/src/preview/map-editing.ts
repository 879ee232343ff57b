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

/** Writes what is asked of a map into its text, as one step to undo, or tells why it cannot be written. */
export async function editMap({ client, uri, send }: EditedMap, edit: MapEdit): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await client.sendRequest<EditMapResult>(methods.editMap, { textDocument, edit } satisfies EditMapParams);
    if (result.kind === 'refusal') return refuse(send, result.reason);
    const edits = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
    const isCurrent = () => document.version === result.version && isOfVersionsOpen(client, result.edit);
    if (!isCurrent()) continue;
    if (edits.size > 0 && !await vscode.workspace.applyEdit(edits)) {
      // VS Code takes no edit of a text that has changed on the way to it.
      if (!isCurrent()) continue;
      return refuse(send, 'The text could not be changed: it may be read-only.');
    }
    const position = result.select === null ? undefined : client.protocol2CodeConverter.asPosition(result.select);
    if (position !== undefined) show(uri, position);
    const node = result.select === null ? null
      : await client.sendRequest<NodeAtResult>(methods.nodeAt, { textDocument, position: result.select });
    send({ type: 'edited', id: node?.id ?? null });
    return;
  }
  refuse(send, 'The text kept changing, so the map was not edited. Try again.');
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

function refuse(send: EditedMap['send'], reason: string): void {
  send({ type: 'refused', reason });
  void vscode.window.showWarningMessage(reason);
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
  else refuse(send, 'It has no text of its own that could be changed here. Change it in the text.');
}

/** Undoes or redoes the last change of the text; the command works on the editor with the keyboard, which comes back. */
export async function undoInText({ uri, panel }: EditedMap, command: 'undo' | 'redo'): Promise<void> {
  const other = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri) ?? other });
  await vscode.commands.executeCommand(command);
  panel.reveal(undefined, false);
}
