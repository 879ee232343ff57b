import * as vscode from 'vscode';

/** What is in an edit for words that its reader has to write. */
const blank = '…';

/** Makes actions that leave a blank put the cursor there, with the blank selected, once they are chosen. */
export function leadToBlanks<Action extends vscode.Command | vscode.CodeAction>(actions: readonly Action[]): Action[] {
  return actions.map((action) => {
    if (!('edit' in action) || action.edit === undefined || action.command !== undefined) return action;
    const place = blankIn(action.edit);
    if (place !== undefined) action.command = { command: 'argmark.fillIn', title: 'Fill In', arguments: [...place] };
    return action;
  });
}

/** Where the blank of an edit is afterwards; `undefined`: it has none, or several edits might move it. */
function blankIn(edit: vscode.WorkspaceEdit): readonly [vscode.Uri, vscode.Position] | undefined {
  const [entry, ...others] = edit.entries();
  if (entry === undefined || others.length > 0) return undefined;
  const [uri, [first, ...more]] = entry;
  const at = first?.newText.indexOf(blank) ?? -1;
  if (first === undefined || at < 0 || more.length > 0) return undefined;
  const lines = first.newText.slice(0, at).split(/\r\n|\n|\r/);
  const { line, character } = first.range.start;
  const last = lines.at(-1)!.length;
  return [uri, new vscode.Position(line + lines.length - 1, lines.length === 1 ? character + last : last)];
}

/** `argmark.fillIn`: selects the blank at a place, so that whatever is typed takes its place. */
export async function fillIn(_session: unknown, uri: unknown, position: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(position instanceof vscode.Position)) return;
  const editor = await vscode.window.showTextDocument(uri);
  editor.selection = new vscode.Selection(position, position.translate(0, blank.length));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
