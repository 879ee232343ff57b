import type * as vscode from 'vscode';

/** Which file each edit of a map was made in, so that undoing in the map undoes in that file. */
export class EditedFiles {
  readonly #done: vscode.Uri[] = [];
  readonly #undone: vscode.Uri[] = [];

  /** Remembers an edit; of `undefined`, that there was none. */
  add(file: vscode.Uri | undefined): void {
    if (file === undefined) return;
    this.#done.push(file);
    this.#undone.length = 0;
  }

  /** The file in which the next step is to be undone or redone; `undefined`: no edit of the map is left. */
  take(command: 'undo' | 'redo'): vscode.Uri | undefined {
    const [from, to] = command === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const file = from.pop();
    if (file !== undefined) to.push(file);
    return file;
  }
}
