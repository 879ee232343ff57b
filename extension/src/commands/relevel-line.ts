import * as vscode from 'vscode';
import { editSoon } from '../edit-soon.js';
import { isArgmark } from '../language.js';
import { isListLine, isNumberedLine, relevel } from '../relevel.js';
import type { Session } from '../session.js';

/** A name, tag, key or piece of data has been begun by its sign, and the cursor is in it. */
const begun = /(?:[[<{#][^\]>}]*|@[^\s\]]*)$/;

/** Puts the cursor's line of a tree, with what is below it, one level deeper; on other lines, Tab is Tab. */
export async function indentLine(_session: Session): Promise<void> {
  const editor = editorToType();
  if (editor === undefined) {
    await vscode.commands.executeCommand('tab');
  } else if (!await relevelLine(editor, 'in')) {
    await insertTab(editor);
  }
}

/** Puts the cursor's line of a tree, with what is below it, one level up. */
export async function outdentLine(_session: Session): Promise<void> {
  const editor = editorToType();
  if (editor === undefined || !await relevelLine(editor, 'out')) await vscode.commands.executeCommand('outdent');
}

/**
 * Tab beside a list of suggestions that came up by itself, so that nothing is chosen in it. In words of a line of a tree
 * the line goes a level in as ever; elsewhere the first suggestion is taken.
 */
export async function takeSuggestion(session: Session): Promise<void> {
  const editor = editorToType();
  if (editor === undefined) return;
  const { active } = editor.selection;
  const { text } = editor.document.lineAt(active.line);
  if ((isListLine(text) || isNumberedLine(text)) && !begun.test(text.slice(0, active.character))) {
    await indentLine(session);
    return;
  }
  await vscode.commands.executeCommand('focusSuggestion');
  await vscode.commands.executeCommand('acceptSelectedSuggestion');
}

/** The active editor if it is one of Argmark with one cursor and nothing selected over several lines. */
function editorToType(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  const isOne = editor !== undefined && isArgmark(editor.document) && editor.selections.length === 1 && editor.selection.isSingleLine;
  return isOne ? editor : undefined;
}

/** Whether the line has a level; where there is no other one in that direction it stays. */
async function relevelLine(editor: vscode.TextEditor, direction: 'in' | 'out'): Promise<boolean> {
  const { line } = editor.selection.active;
  const { text } = editor.document.lineAt(line);
  if (isNumberedLine(text)) {
    await editSoon(editor, () => (edit) => {
      if (direction === 'in') edit.insert(new vscode.Position(line, 0), unitOf(editor));
      else edit.delete(new vscode.Range(line, 0, line, outdentationOf(editor, line)));
    });
    return true;
  }
  if (!isListLine(text)) return false;
  await editSoon(editor, () => {
    const lines = Array.from({ length: editor.document.lineCount }, (_, index) => editor.document.lineAt(index).text);
    const change = relevel(lines, line, direction);
    return change && ((edit) => {
      for (let at = line; at <= change.last; at++) {
        if (lines[at]!.startsWith(change.from) && lines[at]!.trim() !== '') edit.replace(new vscode.Range(at, 0, at, change.from.length), change.to);
      }
    });
  });
  return true;
}

/** VS Code's own Tab would come after what has been typed since. */
async function insertTab(editor: vscode.TextEditor): Promise<void> {
  const { start, end } = editor.selection;
  const unit = unitOf(editor);
  const text = unit === '\t' ? unit : ' '.repeat(unit.length - start.character % unit.length);
  await editSoon(editor, () => (edit) => {
    if (start.isBefore(end)) edit.delete(new vscode.Range(start, end));
    edit.insert(start, text);
  });
}

/** What a line is indented by. */
function unitOf({ options: { insertSpaces, tabSize } }: vscode.TextEditor): string {
  return insertSpaces === false ? '\t' : ' '.repeat(typeof tabSize === 'number' ? tabSize : 2);
}

/** The characters of indentation that a line loses when it goes a level out. */
function outdentationOf(editor: vscode.TextEditor, line: number): number {
  const indent = /^[ \t]*/.exec(editor.document.lineAt(line).text)![0];
  return indent.startsWith('\t') ? 1 : Math.min(indent.length, unitOf(editor).length);
}
