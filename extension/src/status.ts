import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { languageId } from './language.js';
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
  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const found = uri === undefined ? [] : vscode.languages.getDiagnostics(uri);
    const graveness = (severity: vscode.DiagnosticSeverity) => found.filter((each) => each.severity === severity).length;
    item.busy = client.state === State.Starting;
    item.severity = client.state === State.Stopped ? vscode.LanguageStatusSeverity.Error
      : graveness(vscode.DiagnosticSeverity.Error) > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    if (client.state === State.Stopped) {
      item.text = 'Argmark is not running';
      item.detail = 'Restart it: Argmark: Restart Language Server';
      return;
    }
    item.text = found.length === 0 ? 'Argmark: no findings' : `Argmark: ${found.length} ${found.length === 1 ? 'finding' : 'findings'}`;
    item.detail = theses.items.length === 0 ? 'no thesis' : describeCounts(countVerdicts(theses.items));
  };
  update();
  return vscode.Disposable.from(
    item, client.onDidChangeState(update), theses.onDidChange(update), vscode.languages.onDidChangeDiagnostics(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
