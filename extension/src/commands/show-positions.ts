import * as vscode from 'vscode';
import {
  methods, type PositionItem, type PositionsParams, type PositionsResult, type ShowPositionParams,
} from '../../../server/src/protocol.js';
import { activeArgmark } from '../language.js';
import type { Session } from '../session.js';
import { longRequest } from './long-request.js';
import { openMapToSide } from './open-map.js';

/** When the search answers with what it has found. */
const seconds = 30;

const kinds: readonly (vscode.QuickPickItem & { semantics: PositionsParams['semantics'] })[] = [
  { label: 'Preferred', detail: 'Those that cannot decide more without taking something back', semantics: 'preferred' },
  { label: 'Stable', detail: 'Those that decide everything', semantics: 'stable' },
  { label: 'Semi-stable', detail: 'Those that leave least open', semantics: 'semi-stable' },
  { label: 'Ideal', detail: 'What all preferred ones agree in, as far as it can be held by itself', semantics: 'ideal' },
  { label: 'Eager', detail: 'What all semi-stable ones agree in, as far as it can be held by itself', semantics: 'eager' },
  { label: 'Stage', detail: 'Those that are free of conflict and decide most, defended or not', semantics: 'stage' },
  { label: 'Complete', detail: 'All that are consistent', semantics: 'complete' },
];

/** `argmark.showPositions`: lists what can be held together in a map, and shows the chosen position in it. */
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
  const { positions, ended } = found;
  const left = { 'all': '', 'stopped': `; others were not computed within ${seconds} s`, 'too-large': '; the map is too large to find all' }[ended];
  if (positions.length === 0) {
    void vscode.window.showInformationMessage(`There is no ${kind.semantics} position${left}.`);
    return;
  }
  const items: (vscode.QuickPickItem & { position: PositionItem | undefined })[] = [
    ...positions.map((position) => ({ label: capitalised(position.name), detail: position.summary, position })),
    { label: 'The verdicts', detail: 'Show what holds in every case again', position: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `${positions.length} ${kind.semantics} ${positions.length === 1 ? 'position' : 'positions'}${left}`,
    placeHolder: 'Choose the one that the map shows', matchOnDetail: true,
  });
  if (picked === undefined) return;
  await openMapToSide(session, uri);
  await client.sendNotification(methods.showPosition, { textDocument, position: picked.position ?? null } satisfies ShowPositionParams);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
