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
    console.log('ENDLIST', JSON.stringify([change, others, reason]));
    if (change === undefined || others.length > 0 || reason !== undefined) return;
    if (editor?.document !== document || !isArgmark(document) || !/^\r?\n[ \t]*$/.test(change.text)) return;
    console.log('ENDLIST', JSON.stringify([change, others.length, reason, editor?.document === document]));
    const { line } = change.range.start;
    const above = document.lineAt(line);
    if (!isEmptyListLine(above.text) || document.lineAt(line + 1).text.trim() !== '') return;
    // One step of undo with the Enter that caused it.
    void editor.edit((edit) => edit.delete(above.range), { undoStopBefore: false, undoStopAfter: false });
  });
}
