import * as vscode from 'vscode';
import { TextDocumentEdit, type BaseLanguageClient, type WorkspaceEdit } from 'vscode-languageclient';
import { methods, type EditMapResult, type NodeAtResult } from '../../../server/src/protocol.js';

/** An edit of a map that the server is asked for. */
export interface AskedEdit {
  readonly client: BaseLanguageClient;
  /** The document that is asked. */
  readonly uri: vscode.Uri;
  /** Asks for it, of the document as it is now. */
  readonly ask: () => Promise<EditMapResult>;
}

/** What has become of an edit of a map. */
export type AppliedEdit =
  /** `node`: what was made, by its id; `file`: the file that was written in, if any was. */
  | { readonly kind: 'done'; readonly node: string | null; readonly file: vscode.Uri | undefined }
  | { readonly kind: 'refused'; readonly reason: string };

/** How often an edit is asked for anew because somebody has written in the text meanwhile. */
const attempts = 3;

/** Writes an edit of a map into its files, open or not, as one step to undo, and shows what was made where that is in view. */
export async function applyEdit({ client, uri, ask }: AskedEdit): Promise<AppliedEdit> {
  const document = await vscode.workspace.openTextDocument(uri);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await ask();
    if (result.kind === 'refusal') return { kind: 'refused', reason: result.reason };
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
      return { kind: 'refused', reason: 'The text could not be changed: it may be read-only.' };
    }
    const file = result.file === undefined ? uri : client.protocol2CodeConverter.asUri(result.file);
    const position = result.select === null ? undefined : client.protocol2CodeConverter.asPosition(result.select);
    if (position !== undefined) show(file, position);
    const node = result.select === null ? null : await client.sendRequest<NodeAtResult>(methods.nodeAt, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(file) }, position: result.select });
    return { kind: 'done', node: node?.id ?? null, file: edits.size > 0 ? file : undefined };
  }
  return { kind: 'refused', reason: 'The text kept changing, so the map was not edited. Try again.' };
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

/** Shows the place in an editor that is in view; the keyboard stays in the map. */
function show(uri: vscode.Uri, position: vscode.Position): void {
  const key = uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  if (editor === undefined) return;
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
