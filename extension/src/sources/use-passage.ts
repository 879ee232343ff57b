import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  methods, type EditMapResult, type MapResult, type NodeAtResult, type PassageParams, type PassageResult, type PassageUse, type QuotePassageParams,
} from '../../../server/src/protocol.js';
import type { PassageAction } from '../../webview-source/protocol.js';
import { applyEdit } from '../preview/apply-edit.js';

/** A stretch of a source of a document's map. */
export interface Passage {
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const asks: Readonly<Record<Exclude<PassageAction, 'claim'>, string>> = {
  pro: 'Which claim does the passage support?', con: 'Which claim does the passage attack?',
  quotation: 'Which claim should quote the passage?', citation: 'Which claim should cite the passage?',
};

/** Letters of a passage that a question shows. */
const mostShown = 80;

/** Makes of a passage what a person wants, asking for the claim and the title; gives what to tell of it, `undefined`: nothing was made. */
export async function usePassage(client: BaseLanguageClient, as: PassageAction, { uri, key, start, end }: Passage): Promise<string | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  await vscode.workspace.openTextDocument(uri);
  const passage = await client.sendRequest<PassageResult>(methods.passage, { textDocument, key, start, end } satisfies PassageParams);
  if (passage === null || passage.kind === 'refusal') return refuse(passage?.reason ?? 'The map is not open. Open it and try again.');
  const to = as === 'claim' ? undefined : await pickClaim(client, uri, asks[as]);
  if (as !== 'claim' && to === undefined) return undefined;
  const isNew = as === 'claim' || as === 'pro' || as === 'con';
  const title = isNew ? await vscode.window.showInputBox({
    title: `“${passage.words.length > mostShown ? `${passage.words.slice(0, mostShown).trimEnd()} …` : passage.words}”`, prompt: 'The title of the claim. Without one, other lines cannot refer to it.', value: passage.title, ignoreFocusOut: true,
  }) : '';
  if (title === undefined) return undefined;
  const position = as === 'claim' ? cursorIn(uri) : undefined;
  const use: PassageUse = {
    key, start, end, as, title, ...to === undefined ? {} : { to },
    ...position === undefined ? {} : { position: client.code2ProtocolConverter.asPosition(position) },
  };
  const applied = await applyEdit({ client, uri, ask: () =>
    client.sendRequest<EditMapResult>(methods.quotePassage, { textDocument, use } satisfies QuotePassageParams) });
  if (applied.kind === 'refused') return refuse(applied.reason);
  return `Written: ${passage.words}${passage.page === '' ? '' : `, ${passage.page}`}`;
}

function refuse(reason: string): undefined {
  void vscode.window.showWarningMessage(reason);
  return undefined;
}

/** Tells where the cursor is in a document that is in view. */
function cursorIn(uri: vscode.Uri): vscode.Position | undefined {
  return editorOf(uri)?.selection.active;
}

function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
}

/** Asks for a claim or argument of a map, the one at the cursor first; gives its id. */
async function pickClaim(client: BaseLanguageClient, uri: vscode.Uri, placeHolder: string): Promise<string | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const found = await client.sendRequest<MapResult | null>(methods.map, { textDocument });
  const editor = editorOf(uri);
  const at = editor === undefined ? undefined : await client.sendRequest<NodeAtResult>(methods.nodeAt, {
    textDocument, position: client.code2ProtocolConverter.asPosition(editor.selection.active) });
  const items = (found?.graph.nodes ?? []).filter(({ kind }) => kind === 'claim' || kind === 'argument')
    .map(({ id, title, text }) => ({ id, label: title ?? text, detail: title === null ? '' : text, description: id === at?.id ? 'at the cursor' : '' }));
  if (items.length === 0) return refuse('The map has no claim yet. Make a claim from the passage first.');
  items.sort((one, other) => Number(other.id === at?.id) - Number(one.id === at?.id));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true, ignoreFocusOut: true }))?.id;
}
