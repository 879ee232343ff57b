import * as vscode from 'vscode';
import { methods, type NodeAtParams, type NodeAtResult } from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';
import type { Entry } from '../theses/theses-view.js';

/** A claim or argument of a document that a command is about. */
export interface Subject {
  readonly uri: vscode.Uri;
  readonly id: string;
}

/**
 * What a command about a claim or argument is called for: by a lens with a URI and an id, by the view *Theses* with its
 * entry, else for what the cursor is in. Says so and gives `undefined` if there is none.
 */
export async function subjectOf({ client, theses }: Session, first: unknown, second: unknown): Promise<Subject | undefined> {
  if (typeof first === 'string' && typeof second === 'string') {
    return { uri: client.protocol2CodeConverter.asUri(first), id: second };
  }
  const { document } = theses;
  if (isNode(first) && document) return { uri: document.uri, id: first.item.id };
  const editor = vscode.window.activeTextEditor;
  if (activeArgmark() !== undefined && editor !== undefined) {
    const params: NodeAtParams = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
    const { id } = await client.sendRequest<NodeAtResult>(methods.nodeAt, params);
    if (id !== null && !id.startsWith('?')) return { uri: editor.document.uri, id };
  }
  void vscode.window.showInformationMessage('Put the cursor in a claim or argument of an Argmark file.');
  return undefined;
}

function isNode(value: unknown): value is Extract<Entry, { kind: 'node' }> {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'node';
}
