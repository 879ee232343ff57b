import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { languageId } from './language.js';
import { showChanges } from './show-changes.js';
import { countVerdicts, describeCounts } from './theses/verdict-counts.js';
import type { Theses } from './theses/theses.js';

/**
 * The entry of Argmark in the language status of the status bar: which theses stand, how many findings there are, and whether
 * the server runs. A click shows the output.
 */
export function showStatus(client: BaseLanguageClient, theses: Theses): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('argmark.status', { language: languageId });
  item.name = 'Argmark';
  item.command = { command: 'argmark.showOutput', title: 'Show Output' };
  const show = showChanges(({ busy, severity, text, detail }: Pick<vscode.LanguageStatusItem, 'busy' | 'severity' | 'text' | 'detail'>) => {
    Object.assign(item, { busy, severity, text, detail });
  });
  const update = () => {
    const { Error, Information, Warning } = vscode.LanguageStatusSeverity;
    if (client.state === State.Stopped) {
      show({ busy: false, severity: Error, text: 'Argmark is not running', detail: 'Restart it: Argmark: Restart Language Server' });
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri;
    const found = uri === undefined ? [] : vscode.languages.getDiagnostics(uri);
    const hasErrors = found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    show({
      busy: client.state === State.Starting,
      severity: hasErrors ? Warning : Information,
      text: found.length === 0 ? 'Argmark: no findings' : `Argmark: ${found.length} ${found.length === 1 ? 'finding' : 'findings'}`,
      detail: theses.items.length === 0 ? 'no thesis' : describeCounts(countVerdicts(theses.items)),
    });
  };
  update();
  return vscode.Disposable.from(
    item, client.onDidChangeState(update), theses.onDidChange(update), vscode.languages.onDidChangeDiagnostics(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
