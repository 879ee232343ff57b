import * as vscode from 'vscode';
import {
  methods, type PositionItem, type PositionsParams, type PositionsResult, type ShowPositionParams, type Standing,
} from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';
import { longRequest } from './long-request.js';
import { openMapToSide } from './open-map.js';
import { revealNode } from './reveal-node.js';

/** When the search answers with what it has found. */
const seconds = 30;

const kinds: readonly (vscode.QuickPickItem & { semantics: PositionsParams['semantics'] })[] = [
  { label: 'Preferred', detail: 'Those that cannot decide more without reversing a decision', semantics: 'preferred' },
  { label: 'Stable', detail: 'Those that decide everything', semantics: 'stable' },
  { label: 'Semi-stable', detail: 'Those that leave as little open as possible', semantics: 'semi-stable' },
  { label: 'Ideal', detail: 'What all preferred positions agree on, as far as that is a position by itself', semantics: 'ideal' },
  { label: 'Eager', detail: 'What all semi-stable positions agree on, as far as that is a position by itself', semantics: 'eager' },
  { label: 'Stage', detail: 'Those without conflict that decide most, whether or not they defend themselves', semantics: 'stage' },
  { label: 'Complete', detail: 'All positions that their reasons allow', semantics: 'complete' },
];

interface Choice extends vscode.QuickPickItem {
  readonly position?: PositionItem;
  readonly standing?: Standing;
}

/**
 * `argmark.showPositions`: lists what can be held together in a map, and shows the chosen position in it. It tells of each
 * claim in how many positions it is accepted.
 */
export async function showPositions(session: Session): Promise<void> {
  const uri = activeArgmark()?.uri ?? session.preview.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open an Argmark file to see its positions.');
    return;
  }
  const { client } = session;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const kind = await vscode.window.showQuickPick(kinds, { title: 'Show Positions', placeHolder: 'Which positions?' });
  if (kind === undefined) return;
  const params: PositionsParams = { textDocument, semantics: kind.semantics, seconds };
  const found = await longRequest<NonNullable<PositionsResult>>(session, `Looking for ${kind.semantics} positions`, methods.positions, params);
  if (found === null) return;
  const { positions, count, standings, ended } = found;
  const left = { 'all': '', 'stopped': `; others were not computed within ${seconds} s`, 'too-large': '; the map is too large to find all', 'many': '; the search ended there' }[ended];
  if (positions.length === 0) {
    void vscode.window.showInformationMessage(`There is no ${kind.semantics} position${left}.`);
    return;
  }
  const items: Choice[] = [
    ...positions.map((position, at) => ({ label: `${at + 1}: ${position.accepts || position.summary}`, detail: position.accepts === '' ? ' ' : position.against || ' ', position })),
    { label: 'The verdicts', detail: 'Show the verdicts again' },
    ...standings.length > 0 ? [{ label: 'Claim by claim', kind: vscode.QuickPickItemKind.Separator }] : [],
    ...standings.map((standing) => ({ label: standing.name, description: `accepted in ${howMany(standing.acceptedIn, count, ended)}`, standing })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `${count} ${kind.semantics} ${count === 1 ? 'position' : 'positions'}${positions.length < count ? `; the first ${positions.length} are listed` : ''}${left}`,
    placeHolder: 'Choose a position to show in the map, or a claim to go to its text', matchOnDetail: true,
  });
  if (picked === undefined) return;
  if (picked.standing) return revealNode(session, uri, picked.standing.id);
  await openMapToSide(session, uri);
  await client.sendNotification(methods.showPosition, { textDocument, position: picked.position ?? null } satisfies ShowPositionParams);
}

/** Whether a claim is accepted sceptically, credulously, or not at all; only of positions that were found. */
function howMany(accepted: number, all: number, ended: NonNullable<PositionsResult>['ended']): string {
  const found = ended === 'all' ? '' : ' found';
  if (accepted === 0) return `no position${found}`;
  if (accepted === all) return all === 1 ? `the only position${found}` : `every position${found}`;
  return `${accepted} of ${all} positions${found}`;
}
