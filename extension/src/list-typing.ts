import * as vscode from 'vscode';
import { editSoon } from './edit-soon.js';
import { isArgmark } from './language.js';
import { isEmptyListLine, overruledMarker } from './list-line.js';

/** What Enter went on with, while nothing but its line has been written in since. */
interface Guess {
  readonly document: vscode.TextDocument;
  readonly line: number;
  /** It is giving way. */
  isGoing: boolean;
}

/**
 * Puts right what Enter has guessed. Enter on a line with a marker and nothing else ends the list: the marker goes, and the
 * cursor stays where it was. A marker that is written behind the guessed one takes its place. Both are done after the
 * fact and before the cursor only, so that nothing ever comes between a typist's keys, and can be undone.
 */
export function mendListsWhileTyping(): vscode.Disposable {
  let guess: Guess | undefined;
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others], reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (change === undefined || editor?.document !== document || !isArgmark(document)) return;
    const { line } = change.range.start;
    if (others.length > 0 || reason !== undefined) {
      guess = undefined;
    } else if (/^\r?\n[ \t]*$/.test(change.text)) {
      guess = undefined;
      if (isEmptyListLine(document.lineAt(line).text)) void endList(editor, line);
    } else if (/^\r?\n/.test(change.text)) {
      guess = isEmptyListLine(document.lineAt(line + 1).text) ? { document, line: line + 1, isGoing: false } : undefined;
    } else if (guess?.document === document && guess.line === line) {
      void takeOver(editor, guess);
    } else {
      guess = undefined;
    }
  });
}

function endList(editor: vscode.TextEditor, line: number): Promise<boolean> {
  // One step of undo with the Enter that caused it.
  return editSoon(editor, () => (isEmptyListLine(editor.document.lineAt(line).text)
    ? (edit) => edit.delete(new vscode.Range(line, 0, line + 1, 0)) : undefined), { undoStopBefore: false, undoStopAfter: false });
}

/** Once it is done there is nothing left to overrule, and undo may bring it back. */
async function takeOver(editor: vscode.TextEditor, guess: Guess): Promise<void> {
  if (guess.isGoing) return;
  const { line } = guess;
  guess.isGoing = true;
  guess.isGoing = await editSoon(editor, () => {
    const overruled = overruledMarker(editor.document.lineAt(line).text);
    return overruled && ((edit) => edit.delete(new vscode.Range(line, overruled.start, line, overruled.end)));
  });
}
