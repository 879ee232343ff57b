import * as vscode from 'vscode';
import type { Session } from '../session.js';

interface Sample extends vscode.QuickPickItem {
  /** Its folder in samples. */
  readonly folder: string;
  /** The file to open. */
  readonly file: string;
}

const samples: readonly Sample[] = [
  { label: 'First Steps', description: 'a five-minute tutorial inside a map', folder: 'first-steps', file: 'first-steps.arg' },
  { label: 'Mill Bridge', description: 'a decision of a town council, with every claim looked up in its report (PDF)', folder: 'council', file: 'council.arg' },
  { label: 'A New Alliance', description: 'an article in political science; its crux is an undercut', folder: 'alliance', file: 'alliance.en.arg' },
  { label: 'The Used Car', description: 'a legal opinion in German, with sources that are checked', folder: 'law', file: 'gebrauchtwagen.arg' },
  { label: 'The Age of the Earth', description: 'a controversy in science, in strict mode', folder: 'science', file: 'age-of-the-earth.arg' },
  { label: 'A Driverless Truck', description: 'a safety case in three files', folder: 'safety', file: 'truck.arg' },
  { label: 'Free Buses', description: 'a debate, written for Argdown', folder: 'debate', file: 'free-buses.argdown' },
];

/**
 * `argmark.openSample`: opens a copy of a sample, to be changed at will, and its map beside it. The copy is kept, with what was
 * changed in it. Asks for the sample unless `folder` names one.
 */
export async function openSample({ context, preview }: Session, folder?: unknown): Promise<void> {
  const sample = samples.find((each) => each.folder === folder)
    ?? await vscode.window.showQuickPick(samples, { title: 'Open Sample', matchOnDescription: true });
  if (sample === undefined) return;
  const from = vscode.Uri.joinPath(context.extensionUri, 'samples', sample.folder);
  const to = vscode.Uri.joinPath(context.globalStorageUri, 'samples', sample.folder);
  if (!await exists(to)) await vscode.workspace.fs.copy(from, to);
  const uri = vscode.Uri.joinPath(to, sample.file);
  // What `openTextDocument` opens, VS Code keeps open for minutes after its tab is closed, with its findings among the problems.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false, viewColumn: vscode.ViewColumn.Active });
  await preview.show(uri, vscode.ViewColumn.Beside);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
