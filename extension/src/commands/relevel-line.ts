import * as vscode from 'vscode';
import { isArgmark } from '../language.js';
import type { Session } from '../session.js';
import { isListLine, relevel } from '../relevel.js';

/** Puts the cursor's line of a tree, with what stands below it, one level deeper; on other lines, Tab is Tab. */
export function indentLine(_session: Session): Thenable<unknown> {
  return relevelLine('in', 'tab');
}

/** Puts the cursor's line of a tree, with what stands below it, one level up. */
export function outdentLine(_session: Session): Thenable<unknown> {
  return relevelLine('out', 'outdent');
}

function relevelLine(direction: 'in' | 'out', otherwise: string): Thenable<unknown> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isArgmark(editor.document)) return vscode.commands.executeCommand(otherwise);
  const { document, selection } = editor;
  const { line } = selection.active;
  if (editor.selections.length > 1 || !selection.isSingleLine || !isListLine(document.lineAt(line).text)) {
    return vscode.commands.executeCommand(otherwise);
  }
  const lines = Array.from({ length: document.lineCount }, (_, index) => document.lineAt(index).text);
  const change = relevel(lines, line, direction);
  if (change === undefined) return Promise.resolve();
  return editor.edit((edit) => {
    for (let at = line; at <= change.last; at++) {
      if (lines[at]!.startsWith(change.from) && lines[at]!.trim() !== '') edit.replace(new vscode.Range(at, 0, at, change.from.length), change.to);
    }
  });
}
