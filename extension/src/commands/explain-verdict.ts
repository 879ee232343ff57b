import * as vscode from 'vscode';
import { methods, type ExplainParams, type ExplainResult } from '../../../server/src/protocol.js';
import type { Session } from '../session.js';
import { iconText } from '../theses/verdict-icons.js';
import { revealNode } from './reveal-node.js';
import { subjectOf } from './subject.js';

/** `argmark.explainVerdict`: shows the reasons of a verdict down to what is asserted, each leading to its text. */
export async function explainVerdict(session: Session, first?: unknown, second?: unknown): Promise<void> {
  const subject = await subjectOf(session, first, second);
  if (subject === undefined) return;
  const { client } = session;
  const params: ExplainParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(subject.uri) }, id: subject.id };
  const explained = await client.sendRequest<ExplainResult>(methods.explain, params);
  if (explained === null || explained.steps.length === 0) return;
  const items = explained.steps.map(({ id, name, status, because, depth }) => ({
    label: `${' '.repeat(depth * 3)}${iconText(status)} ${name}`, detail: `${' '.repeat(depth * 3)}${status} because ${because}`, id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Why this verdict?${explained.isCut ? ' (the first reasons)' : ''}`, placeHolder: 'Choose a step to go to its text',
    matchOnDetail: true,
  });
  if (picked) await revealNode(session, subject.uri, picked.id);
}
