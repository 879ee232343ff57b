import * as vscode from 'vscode';
import { isArgmark } from './language.js';

/**
 * Gives texts without any indentation the size that the settings name. VS Code opens a file before it knows what this
 * extension sets for its language, and keeps the 4 that it took then; Tab would put a line two levels in.
 */
export function indentAsSet(): vscode.Disposable {
  const seen = new WeakSet<vscode.TextDocument>();
  const set = (editors: readonly vscode.TextEditor[]) => {
    for (const editor of editors) {
      const { document } = editor;
      if (!isArgmark(document) || seen.has(document)) continue;
      seen.add(document);
      const tabSize = vscode.workspace.getConfiguration('editor', document).get<number>('tabSize', 2);
      if (editor.options.tabSize !== tabSize && !/^[ \t]+\S/m.test(document.getText())) {
        editor.options = { ...editor.options, tabSize, indentSize: tabSize };
      }
    }
  };
  set(vscode.window.visibleTextEditors);
  return vscode.window.onDidChangeVisibleTextEditors(set);
}
