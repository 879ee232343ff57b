import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { Session } from '../session.js';

/**
 * Asks for what takes long, with a notification by which it can be cancelled. `null`: there is no answer, because the
 * document is not open, or because it changed in the meantime, which is then said.
 */
export async function longRequest<Result>({ client }: Session, title: string, method: string, params: object): Promise<Result | null> {
  try {
    return await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_, token) => client.sendRequest<Result | null>(method, params, token));
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    void vscode.window.showInformationMessage(`${title} was stopped, because the map has changed in the meantime.`);
    return null;
  }
}
