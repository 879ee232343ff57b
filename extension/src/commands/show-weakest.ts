import * as vscode from 'vscode';
import { methods, type WeakestParams, type WeakestResult } from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';
import { iconText } from '../theses/verdict-icons.js';
import { longRequest } from './long-request.js';
import { revealNode } from './reveal-node.js';

/** `argmark.showWeakest`: lists where the case for the theses is weak, the weakest steps first, with what hangs on each. */
export async function showWeakest(session: Session): Promise<void> {
  const uri = session.theses.document?.uri ?? activeArgmark()?.uri ?? session.preview.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to see the weakest steps of its argument.');
    return;
  }
  const params: WeakestParams = { textDocument: { uri: session.client.code2ProtocolConverter.asUri(uri) } };
  const found = await longRequest<NonNullable<WeakestResult>>(session, 'Looking for the weakest steps', methods.weakest, params);
  if (found === null) return;
  const { steps, areMainClaims, isCut } = found;
  if (steps.length === 0) {
    void vscode.window.showInformationMessage(isCut
      ? 'Nothing was found in time; not all steps were tried.'
      : 'No weak step was found: everything that a thesis rests on has a reason or a source, and no objection stands.');
    return;
  }
  const items = steps.map(({ id, name, status, because, consequence }, at) =>
    ({ id, label: `${at + 1}. ${iconText(status)} ${name}`, description: because, detail: consequence }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `The weakest steps of the case for the ${areMainClaims ? 'main claims' : 'theses'}${isCut ? ' (not all steps were tried)' : ''}`,
    placeHolder: 'The weakest first, with what hangs on each; choose one to go to its text', matchOnDescription: true, matchOnDetail: true,
  });
  if (picked) await revealNode(session, uri, picked.id);
}
