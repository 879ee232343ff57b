import * as vscode from 'vscode';
import { isArgmark } from './language.js';
import { followChange, mendings, type Guess } from './list-guesses.js';

/** Milliseconds until an edit is tried again that VS Code has refused because a key came between. */
const breath = 15;

/**
 * Puts right what Enter has left. A line with a marker and nothing else that Enter has left behind goes, for that ends a
 * list. A marker that is written after the guessed one takes its place. Both are done after the fact and before the cursor
 * only, so that nothing ever comes between a typist's keys, and can be undone. While keys come too quickly for an edit
 * between them, the lines wait: no key does anything else because of that (`enter-snippet.ts`).
 */
export function mendListsWhileTyping(): vscode.Disposable {
  let document: vscode.TextDocument | undefined;
  let guesses: readonly Guess[] = [];
  let isMending = false;
  let count = 0;
  const lineAt = (line: number) => (document !== undefined && line < document.lineCount ? document.lineAt(line).text : '');

  async function mend(editor: vscode.TextEditor): Promise<void> {
    if (isMending) return;
    isMending = true;
    try {
      while (editor.document === document && vscode.window.activeTextEditor === editor) {
        const due = mendings(guesses, lineAt);
        if (due.length === 0) return;
        // What is left behind goes in one step of undo with the Enter that left it.
        const isStep = due.some(({ guess }) => guess.kind !== 'left');
        const isDone = await editor.edit((edit) => {
          for (const { start, end } of due) edit.delete(new vscode.Range(start.line, start.character, end.line, end.character));
        }, { undoStopBefore: isStep, undoStopAfter: isStep });
        // Once it is done there is nothing left to overrule, and undo may bring it back.
        if (isDone) guesses = guesses.filter(({ id }) => !due.some(({ guess }) => guess.id === id));
        else await new Promise((resolve) => setTimeout(resolve, breath));
      }
    } finally {
      isMending = false;
    }
  }

  return vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges: [change, ...others], reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (change === undefined || editor?.document !== changed || !isArgmark(changed)) return;
    if (changed !== document || reason !== undefined || others.some(({ text }) => /[\r\n]/.test(text))) guesses = [];
    document = changed;
    if (reason !== undefined) return;
    // Several changes are listed from the last to the first: each tells of lines as they were before those above it.
    for (const { range: { start, end }, text } of [change, ...others]) {
      guesses = followChange(guesses, { start, end, text }, lineAt, count++);
    }
    void mend(editor);
  });
}
