import * as vscode from 'vscode';
import { methods, type ChangesParams, type ChangesResult } from '../../../server/src/protocol.js';
import { reveal } from '../preview/reveal.js';
import type { Session } from '../session.js';
import { iconText } from '../theses/verdict-icons.js';
import { longRequest } from './long-request.js';
import { subjectOf } from './subject.js';

/** `argmark.whatWouldChange`: lists the smallest changes that would give a claim or argument another verdict. */
export async function whatWouldChange(session: Session, first?: unknown, second?: unknown): Promise<void> {
  const subject = await subjectOf(session, first, second);
  if (subject === undefined) return;
  const { client } = session;
  const params: ChangesParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(subject.uri) }, id: subject.id };
  const changes = await longRequest<NonNullable<ChangesResult>>(session, 'Looking for what would change the verdict', methods.changes, params);
  if (changes === null) return;
  const { groups, triedUpTo, isCut, name, status } = changes;
  const tried = triedUpTo === 1 ? 'one change' : `${triedUpTo} changes`;
  if (groups.length === 0) {
    void vscode.window.showInformationMessage(isCut
      ? `Nothing was found in time; no set of up to ${tried} changes this verdict.`
      : `No set of up to ${tried} changes this verdict.`);
    return;
  }
  const picked = await vscode.window.showQuickPick(groups.flatMap(itemsFor), {
    title: `${name} is ${status}. What would change it?${isCut ? ' (not all sets were tried)' : ''}`,
    placeHolder: 'The smallest changes, those with the most influence first; choose one to go to its text',
  });
  if (picked?.at) await reveal(client.protocol2CodeConverter.asLocation(picked.at), undefined, true);
}

type Group = NonNullable<ChangesResult>['groups'][number];

/** The changes of a group, each in a line, below what it takes and what comes of it. */
function itemsFor({ becomes, parts }: Group): (vscode.QuickPickItem & { readonly at?: Group['parts'][number]['choices'][number]['at'] })[] {
  return parts.flatMap(({ choices }, part) => [
    { label: `${part === 0 ? `becomes ${becomes} if` : 'and'} ${choices.length > 1 ? 'one of these' : ''}`.trim(), kind: vscode.QuickPickItemKind.Separator },
    ...choices.map(({ words, at }) => ({ label: `${iconText(becomes)} ${words}`, at })),
  ]);
}
