import * as vscode from 'vscode';
import type { VerdictItem } from '../../../server/src/protocol.js';

type Status = VerdictItem['status'];

/** The statuses in the order in which they are listed. */
export const statuses: readonly Status[] = ['accepted', 'open', 'unproven', 'rejected'];

const icons = {
  accepted: ['pass', 'testing.iconPassed'], open: ['circle-outline', 'testing.iconQueued'],
  unproven: ['circle-slash', 'testing.iconSkipped'], rejected: ['error', 'testing.iconFailed'],
} as const satisfies Readonly<Record<Status, readonly [string, string]>>;

/** Returns the icon of a verdict. */
export function iconFor(status: Status): vscode.ThemeIcon {
  const [icon, colour] = icons[status];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

/** Returns the icon of a verdict, written for a text. */
export function iconText(status: Status): string {
  return `$(${icons[status][0]})`;
}
