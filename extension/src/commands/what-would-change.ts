import * as vscode from 'vscode';
import { methods, type ChangesParams, type ChangesResult } from '../../../server/src/protocol.js';
import { reveal } from '../preview/reveal.js';
import type { Session } from '../session.js';
import { iconText } from '../theses/verdict-icons.js';
import { longRequest } from './long-request.js';
import { subjectOf } from './subject.js';

/** `argmark.whatWouldChange`: the smallest changes that would give a claim or argument another verdict. */
export async function whatWouldChange(session: Session, first?: unknown, second?: unknown): Promise<void> {
  const subject = await subjectOf(session, first, second);
  if (subject === undefined) return;
  const { client } = session;
  const params: ChangesParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(subject.uri) }, id: subject.id };
  const changes = await longRequest<NonNullable<ChangesResult>>(session, 'Looking for what would change the verdict', methods.changes, params);
  if (changes === null) return;
  const { sets, triedUpTo, isCut } = changes;
  const tried = triedUpTo === 1 ? 'one change' : `${triedUpTo} changes`;
  if (sets.length === 0) {
    void vscode.window.showInformationMessage(isCut
      ? `Nothing was found before the time was up; sets of up to ${tried} do not change this verdict.`
      : `No set of up to ${tried} changes this verdict.`);
    return;
  }
  const items = sets.map(({ sentence, becomes, at }) => ({ label: `${iconText(becomes)} ${sentence}`, at }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `What would change it?${isCut ? ' (not all sets were tried)' : ''}`,
    placeHolder: 'The smallest changes, those with the most influence first; choose one to go to its text',
  });
  if (picked?.at) await reveal(client.protocol2CodeConverter.asLocation(picked.at), undefined, true);
}
