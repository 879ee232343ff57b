import type * as vscode from 'vscode';

/** How long an edit is tried: whoever types without a pause so long has not noticed what it would change. */
const patience = 5000;

/**
 * Makes an edit that belongs to a key which has been pressed. VS Code refuses it when another key has changed the text
 * meanwhile; then `plan` is asked again, until it gives none. Resolves with whether the edit was made.
 */
export async function editSoon(
  editor: vscode.TextEditor, plan: () => ((edit: vscode.TextEditorEdit) => void) | undefined,
  undo?: { readonly undoStopBefore: boolean; readonly undoStopAfter: boolean },
): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const edit = plan();
    if (edit === undefined) return false;
    if (await editor.edit(edit, undo)) return true;
  }
  return false;
}
