import * as vscode from 'vscode';
import { isArgmark } from './language.js';
import { followChange, mendings, type Change, type Guess } from './list-guesses.js';

/** Milliseconds until an edit is tried again that VS Code has refused because a key came between. */
const breath = 15;

/** Stands for no guess. */
const none = -1;

/**
 * Puts right what Enter has left. A line with a marker and nothing else that Enter has left behind goes, for that ends a
 * list. A marker that is written after the guessed one takes its place. Both are done after the fact and before the cursor
 * only, so that nothing ever comes between a typist's keys, and can be undone. While keys come too quickly for an edit
 * between them, the lines wait: no key does anything else because of that (`enter-snippet.ts`). Whoever goes to another text
 * meanwhile leaves nothing undone: what is due is done as soon as it can be, as long as the text is in view, or when it is again.
 *
 * It is not done while a text is saved, for VS Code takes edits of two saves that overlap without looking whether the second
 * still fits the text.
 */
export function mendListsWhileTyping(): vscode.Disposable {
  const typed = new WeakMap<vscode.TextDocument, Typed>();
  let count = 0;

  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others], reason }) => {
    const isActive = vscode.window.activeTextEditor?.document === document;
    if (change === undefined || !isArgmark(document) || (!isActive && !typed.has(document))) return;
    const text = typed.get(document) ?? new Typed(document);
    typed.set(document, text);
    if (reason !== undefined || others.some((other) => /[\r\n]/.test(other.text))) text.forget();
    if (reason !== undefined) return;
    // Several changes are listed from the last to the first: each tells of lines as they were before those above it.
    for (const { range: { start, end }, text: inserted } of [change, ...others]) {
      text.follow({ start, end, text: inserted }, isActive ? count++ : undefined);
    }
    void text.mend();
  });
  const views = vscode.window.onDidChangeVisibleTextEditors((editors) => {
    for (const { document } of editors) void typed.get(document)?.mend();
  });
  return vscode.Disposable.from(changes, views);
}

/** A text that somebody types, and what is still to be put right in it. */
class Typed {
  readonly #document: vscode.TextDocument;
  #guesses: readonly Guess[] = [];
  #isMending = false;

  constructor(document: vscode.TextDocument) {
    this.#document = document;
  }

  forget(): void {
    this.#guesses = [];
  }

  /** `id`: that of what is guessed now; `undefined`: nobody has typed the change, so that nothing is. */
  follow(change: Change, id: number | undefined): void {
    const guesses = followChange(this.#guesses, change, this.#lineAt, id ?? none);
    this.#guesses = id === undefined ? guesses.filter((guess) => guess.id !== none) : guesses;
  }

  async mend(): Promise<void> {
    if (this.#isMending) return;
    this.#isMending = true;
    try {
      for (;;) {
        const due = mendings(this.#guesses, this.#lineAt);
        const editor = this.#editor();
        if (due.length === 0 || editor === undefined) return;
        // What is left behind goes in one step of undo with the Enter that left it.
        const isStep = due.some(({ guess }) => guess.kind !== 'left');
        const isDone = await editor.edit((edit) => {
          for (const { start, end, blanks } of due) edit.replace(new vscode.Range(start.line, start.character, end.line, end.character), blanks);
        }, { undoStopBefore: isStep, undoStopAfter: isStep });
        // Once it is done there is nothing left to overrule, and undo may bring it back.
        if (isDone) this.#guesses = this.#guesses.filter(({ id }) => !due.some(({ guess }) => guess.id === id));
        else await new Promise((resolve) => setTimeout(resolve, breath));
      }
    } catch {
      // Its editor was closed meanwhile. The next change, or the next editor that shows the text, comes here again.
    } finally {
      this.#isMending = false;
    }
  }

  readonly #lineAt = (line: number) => (line < this.#document.lineCount ? this.#document.lineAt(line).text : '');

  #editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === this.#document);
  }
}
