import * as vscode from 'vscode';

/**
 * Shows a place of a text where that text is shown already, else in a column that is not the map's, and puts the
 * cursor at its start. `takesFocus`: the keyboard goes to the text as well.
 */
export async function reveal(place: vscode.Location, mapColumn: vscode.ViewColumn | undefined, takesFocus: boolean): Promise<void> {
  const editor = await vscode.window.showTextDocument(place.uri, { viewColumn: besides(place.uri, mapColumn), preserveFocus: !takesFocus });
  editor.selection = new vscode.Selection(place.range.start, place.range.start);
  editor.revealRange(place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Returns the column to show a document in: where it is already, else one that is not that of the panel beside it. */
export function besides(uri: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return columnOf(uri) ?? (panel === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
}

/** The column in which the document is in view or at least has a tab. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const key = uri.toString();
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === key
    && editor.viewColumn !== undefined);
  if (visible !== undefined) return visible.viewColumn;
  const hasTab = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === key;
  return vscode.window.tabGroups.all.find((group) => group.tabs.some(hasTab))?.viewColumn;
}
