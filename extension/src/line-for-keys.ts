import * as vscode from 'vscode';
import { isArgmark } from './language.js';
import { lineKind, type LineKind } from './relevel.js';

/**
 * Tells the conditions of keys which line the cursor is in, as `argmark.line`. VS Code's own commands indent at once,
 * before the next key; ours come later, and only a line with others below it needs them.
 */
export function tellLineToKeys(): vscode.Disposable {
  let told: LineKind | undefined;
  const tell = (editor: vscode.TextEditor | undefined) => {
    if (editor === undefined || !isArgmark(editor.document)) return;
    const { document, selection: { active } } = editor;
    const kind = lineKind((line) => (line < document.lineCount ? document.lineAt(line).text : undefined), active.line);
    if (kind === told) return;
    told = kind;
    void vscode.commands.executeCommand('setContext', 'argmark.line', kind);
  };
  tell(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => tell(textEditor)),
  );
}
