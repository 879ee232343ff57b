import * as vscode from 'vscode';
import {
  methods, type ShowStrengthsParams, type StrengthsParams, type StrengthsResult,
} from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';
import { revealNode } from './reveal-node.js';

const kinds: readonly (vscode.QuickPickItem & { semantics: StrengthsParams['semantics'] | null })[] = [
  { label: 'DF-QuAD', detail: 'Rago et al. 2016', semantics: 'df-quad' },
  { label: 'Quadratic energy', detail: 'Potyka 2018', semantics: 'quadratic-energy' },
  { label: 'Euler-based', detail: 'Amgoud & Ben-Naim 2018', semantics: 'euler' },
  { label: 'h-categoriser', detail: 'Besnard & Hunter 2001; ignores support', semantics: 'h-categoriser' },
  { label: 'None', detail: 'Hide the strengths', semantics: null },
];

/** `argmark.showStrengths`: lists how strong claims and arguments are, and shows it after their titles. */
export async function showStrengths(session: Session): Promise<void> {
  const document = activeArgmark();
  if (document === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to see how strong its claims are.');
    return;
  }
  const { client } = session;
  const kind = await vscode.window.showQuickPick(kinds, { title: 'Show Strengths', placeHolder: 'By which semantics?' });
  if (kind === undefined) return;
  const { semantics } = kind;
  await client.sendNotification(methods.showStrengths, { semantics } satisfies ShowStrengthsParams);
  if (semantics === null) return;
  const params: StrengthsParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document), semantics };
  const result = await client.sendRequest<StrengthsResult>(methods.strengths, params);
  if (result === null) return;
  const items = result.items.map(({ id, name, strength }) =>
    ({ label: name, description: strength === null ? 'does not converge' : strength.toFixed(2), id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Strengths by ${kind.label}${result.leavesOutSupport ? ' (support is ignored)' : ''}`,
    placeHolder: 'The strongest first; choose one to go to its text',
  });
  if (picked) await revealNode(session, document.uri, picked.id);
}
