import * as vscode from 'vscode';
import { mapEndings } from '../../../server/src/base/file-endings.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';

/** `argmark.openMap`: shows the map of the file (if none is given, of the active editor or of the source that is shown) in the active column. */
export async function openMap(session: Session, uri?: unknown): Promise<void> {
  await open(session, uri, vscode.ViewColumn.Active);
}

/** `argmark.openMapToSide`: shows it in the column beside the active one. */
export async function openMapToSide(session: Session, uri?: unknown): Promise<void> {
  await open(session, uri, vscode.ViewColumn.Beside);
}

async function open(session: Session, uri: unknown, column: vscode.ViewColumn): Promise<void> {
  const target = uri instanceof vscode.Uri ? uri : activeArgmark()?.uri ?? session.sources.panel.uri;
  if (target === undefined) {
    void vscode.window.showInformationMessage(`Open an Argmark file (${mapEndings.join(', ')}) to see its map.`);
    return;
  }
  await session.preview.show(target, column);
}
