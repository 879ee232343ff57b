import * as vscode from 'vscode';
import { describeSummary, type CheckSummary } from '../check-summary.js';
import type { Session } from '../session.js';

/**
 * `argmark.checkWorkspace`: puts the findings of every Argmark file of the workspace into the Problems view and says
 * how many there are. Gives that summary; `undefined` if it was cancelled.
 */
export async function checkWorkspace(session: Session): Promise<CheckSummary | undefined> {
  const summary = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Checking Argmark files', cancellable: true },
    (progress, token) => session.check.run(progress, token),
  );
  if (summary === undefined) return undefined;
  const offer = summary.errors + summary.warnings + summary.notes > 0 ? ['Show Problems'] : [];
  void vscode.window.showInformationMessage(describeSummary(summary), ...offer).then((choice) => {
    if (choice !== undefined) return vscode.commands.executeCommand('workbench.actions.view.problems');
    return undefined;
  });
  return summary;
}
