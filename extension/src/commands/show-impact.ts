import * as vscode from 'vscode';
import { methods, type ImpactsParams, type ImpactsResult } from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';
import { longRequest } from './long-request.js';
import { revealNode } from './reveal-node.js';

/** `argmark.showImpact`: lists the single claims that decide the theses: what changes if one of them is given up. */
export async function showImpact(session: Session): Promise<void> {
  const uri = session.theses.document?.uri ?? activeArgmark()?.uri ?? session.preview.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to see what decides its theses.');
    return;
  }
  const params: ImpactsParams = { textDocument: { uri: session.client.code2ProtocolConverter.asUri(uri) } };
  const found = await longRequest<NonNullable<ImpactsResult>>(session, 'Looking for what decides the theses', methods.impacts, params);
  if (found === null) return;
  const { impacts, isCut } = found;
  if (impacts.length === 0) {
    void vscode.window.showInformationMessage(isCut
      ? 'Nothing was found in time; not all claims were tried.'
      : 'No single claim decides anything: no other verdict changes if one is given up.');
    return;
  }
  const items = impacts.map(({ id, name, theses, others }) => ({ id, label: name, detail: consequence(theses, others) }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `What decides the theses?${isCut ? ' (not all claims were tried)' : ''}`,
    placeHolder: 'What would change if each was given up, those that change most theses first; choose one to go to its text', matchOnDetail: true,
  });
  if (picked) await revealNode(session, uri, picked.id);
}

/** What changes, for people: the theses by name, and how many other verdicts. */
function consequence(theses: readonly string[], others: number): string {
  const verdicts = `${others} ${theses.length > 0 ? 'other ' : ''}${others === 1 ? 'verdict' : 'verdicts'}`;
  const parts = [...theses.length > 0 ? [theses.join(', ')] : [], ...others > 0 ? [verdicts] : []];
  return `Changes ${parts.join(' and ')}`;
}
