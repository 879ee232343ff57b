import * as vscode from 'vscode';
import { isArgmark } from './language.js';
import { isBehindWords, isParent } from './line-kind.js';

/**
 * Tells the conditions of keys about the line that the cursor is in. `argmark.isParent`: Tab has to take other lines along,
 * for which VS Code has no command of its own. `argmark.isBehindWords`: Enter goes on as `enter-snippet.ts` says. Keys may
 * come before what we tell: neither changes while one types words, so that it is seldom late.
 */
export function tellLineToKeys(): vscode.Disposable {
  const told = new Map<string, unknown>();
  const set = (key: string, value: unknown) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const tell = (editor: vscode.TextEditor | undefined) => {
    if (editor === undefined || !isArgmark(editor.document)) return;
    const { document, selection: { active } } = editor;
    const lineAt = (line: number) => (line < document.lineCount ? document.lineAt(line).text : undefined);
    set('argmark.isParent', isParent(lineAt, active.line));
    set('argmark.isBehindWords', isBehindWords(lineAt(active.line) ?? '', active.character));
  };
  tell(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => tell(textEditor)),
  );
}
