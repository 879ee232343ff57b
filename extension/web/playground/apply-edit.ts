import { LSPPlugin } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/**
 * Makes an edit of the server in the text that the editor shows, as one step to undo. Gives `false` and writes nothing where it would
 * change other files as well: those of a sample cannot be written.
 */
export function applyEdit(view: EditorView, { changes = {}, documentChanges = [] }: WorkspaceEdit): boolean {
  const plugin = LSPPlugin.get(view);
  if (plugin === null) return false;
  const files = new Map<string, readonly TextEdit[]>(Object.entries(changes));
  for (const change of documentChanges) {
    if (!('textDocument' in change)) return false;
    files.set(change.textDocument.uri, [...files.get(change.textDocument.uri) ?? [], ...change.edits as TextEdit[]]);
  }
  if ([...files.keys()].some((uri) => uri !== plugin.uri)) return false;
  const edits = files.get(plugin.uri) ?? [];
  view.dispatch({
    changes: edits.map(({ range, newText }) => ({ from: plugin.fromPosition(range.start), to: plugin.fromPosition(range.end), insert: newText })),
    userEvent: 'input.edit', scrollIntoView: true,
  });
  plugin.client.sync();
  return true;
}
