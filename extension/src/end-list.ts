import * as vscode from 'vscode';
import { isArgmark } from './language.js';
import { isEmptyListLine } from './list-line.js';

/**
 * Ends a list of relations as other editors of lists do: Enter on a line with a sigil and nothing else takes the sigil
 * away. Works after the fact and on the line above the cursor only, so that it never comes between a typist's keys.
 */
export function endListsOnEnter(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others], reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (change === undefined || others.length > 0 || reason !== undefined) return;
    if (editor?.document !== document || !isArgmark(document) || !/^\r?\n[ \t]*$/.test(change.text)) return;
    const { line } = change.range.start;
    if (document.lineAt(line + 1).text.trim() === '') void clearEmptyLine(editor, line);
  });
}

async function clearEmptyLine(editor: vscode.TextEditor, line: number): Promise<void> {
  // An edit is refused when a key comes in between.
  for (let attempt = 0; attempt < 5; attempt++) {
    const { text, range } = editor.document.lineAt(line);
    if (!isEmptyListLine(text)) return;
    // One step of undo with the Enter that caused it.
    if (await editor.edit((edit) => edit.delete(range), { undoStopBefore: false, undoStopAfter: false })) return;
  }
}
