import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  methods, type EditMapParams, type EditMapResult, type EditableTextParams, type EditableTextResult, type MapEdit,
} from '../../../server/src/protocol.js';
import type { ToWebview } from '../../webview/protocol.js';
import { applyEdit } from './apply-edit.js';
import { columnOf } from './reveal.js';

/** What editing a map needs of its preview. */
export interface EditedMap {
  readonly client: BaseLanguageClient;
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly send: (message: ToWebview) => void;
}

/**
 * Writes what is asked of a map into its files, open or not, as one step to undo, or tells why it cannot be written.
 * Resolves with the file that holds what was made; `undefined`: nothing was written.
 */
export async function editMap({ client, uri, send }: EditedMap, edit: MapEdit): Promise<vscode.Uri | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const applied = await applyEdit({ client, uri, ask: () =>
    client.sendRequest<EditMapResult>(methods.editMap, { textDocument, edit } satisfies EditMapParams) });
  if (applied.kind === 'refused') return refused(send, applied.reason);
  send({ type: 'edited', id: applied.node });
  return applied.file;
}

function refused(send: EditedMap['send'], reason: string): undefined {
  send({ type: 'refused', reason });
  void vscode.window.showWarningMessage(reason);
  return undefined;
}

/** Sends the page the title and the text of a node, to be changed there. */
export async function sendText({ client, uri, send }: EditedMap, id: string): Promise<void> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const params: EditableTextParams = { textDocument, id };
  const found = await client.sendRequest<EditableTextResult>(methods.editableText, params);
  if (found) send({ type: 'text', id, title: found.title, text: found.text });
  else refused(send, 'It has no text of its own to change here. Change it in the document.');
}

/** Undoes or redoes the last change of a text; the command works on the editor with the keyboard, which comes back. */
export async function undoInText({ panel }: EditedMap, uri: vscode.Uri, command: 'undo' | 'redo'): Promise<void> {
  const other = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri) ?? other });
  await vscode.commands.executeCommand(command);
  panel.reveal(undefined, false);
}
