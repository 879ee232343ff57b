import * as vscode from 'vscode';
import { isArgmark } from '../language.js';
import { showChanges } from '../show-changes.js';
import { countVerdicts, describeCounts, type VerdictCounts } from './verdict-counts.js';
import type { Theses } from './theses.js';
import { iconText, statuses } from './verdict-icons.js';

/** Shows in the status bar how many theses are accepted, open and rejected, as long as their text is shown. */
export function showThesesStatus(theses: Theses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('argmark.theses', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Argmark Theses';
  item.command = 'argmark.theses.focus';
  const show = showChanges((counts: VerdictCounts | null) => {
    if (counts === null) {
      item.hide();
      return;
    }
    item.text = statuses.filter((status) => counts[status] > 0).map((status) => `${iconText(status)} ${counts[status]}`).join('  ');
    item.tooltip = describeCounts(counts);
    item.accessibilityInformation = { label: describeCounts(counts) };
    item.show();
  });
  const update = () => {
    const { document, items } = theses;
    const active = vscode.window.activeTextEditor?.document;
    const isElsewhere = active !== undefined && !isArgmark(active);
    show(document === undefined || items.length === 0 || isElsewhere ? null : countVerdicts(items));
  };
  update();
  return vscode.Disposable.from(item, theses.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
