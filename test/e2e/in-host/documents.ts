import * as vscode from 'vscode';
import { eventually } from './expect.js';

/** Shows a file. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Shows a new document with a text. */
export async function write(text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'argmark', content: text }));
}

/**
 * Closes what is shown, without what has been changed in it. Waits for new documents to be gone: the next one would
 * take over their name, and their text.
 */
export async function discard(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await eventually('the end of new documents', () => (vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled) ? undefined : true));
}
