import * as vscode from 'vscode';
import { methods, type SourceTarget, type SourcesAtParams, type SourcesAtResult } from '../../../server/src/protocol.js';
import { isArgmark } from '../language.js';
import type { Session } from '../session.js';

/**
 * `argmark.openSource`: shows a source beside the map, at what the cursor is about: a quotation, a citation, a claim, the
 * entry of a source. Where it is about none, a person chooses. A link of a text gives the document and the place.
 */
export async function openSource(session: Session, first?: unknown, second?: unknown): Promise<void> {
  const place = placeOf(session, first, second);
  if (place === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to see its sources.');
    return;
  }
  const { client, sources } = session;
  const params: SourcesAtParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(place.uri) }, position: client.code2ProtocolConverter.asPosition(place.position) };
  const { targets } = await client.sendRequest<SourcesAtResult>(methods.sourcesAt, params);
  const target = targets.length === 1 ? targets[0] : await choose(session, place.uri, targets);
  if (target !== undefined) sources.panel.show(place.uri, target);
}

interface Place {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** Where a link says, else at the cursor of the active text, else of that of the map that is shown. */
function placeOf({ client, preview }: Session, uri: unknown, position: unknown): Place | undefined {
  const at = position as { line?: unknown; character?: unknown } | undefined;
  if (typeof uri === 'string' && typeof at?.line === 'number' && typeof at.character === 'number') {
    return { uri: client.protocol2CodeConverter.asUri(uri), position: new vscode.Position(at.line, at.character) };
  }
  const active = vscode.window.activeTextEditor;
  const shown = preview.uri?.toString();
  const editor = active !== undefined && isArgmark(active.document) ? active
    : vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === shown)
      ?? vscode.window.visibleTextEditors.find(({ document }) => isArgmark(document));
  return editor === undefined ? undefined : { uri: editor.document.uri, position: editor.selection.active };
}

/** Lets a person choose a source: of those that the place is about, else of all that name a file. */
async function choose({ sources }: Session, uri: vscode.Uri, targets: readonly SourceTarget[]): Promise<SourceTarget | undefined> {
  const all = await sources.of(uri);
  const named = targets.length > 0 ? targets : all.map(({ key }): SourceTarget => ({ key, passage: null, at: null }));
  if (named.length === 0) {
    void vscode.window.showInformationMessage('The map has no source with a file. Add one to the front matter: sources: {report: {file: report.pdf}}.');
    return undefined;
  }
  if (named.length === 1) return named[0];
  const items = named.map((target) => {
    const source = all.find(({ key }) => key === target.key);
    return { label: source?.title ?? target.key, description: target.key, detail: source?.reason ?? source?.coverage?.sentence ?? '', target };
  });
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Which source?', matchOnDescription: true }))?.target;
}
