import * as vscode from 'vscode';
import { eventually } from './expect.js';

/** Shows a file. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/**
 * Shows a new document with a text. VS Code may bring back what it had kept of a discarded one of the same name, until it
 * has forgotten that.
 */
export function write(text: string): Promise<vscode.TextEditor> {
  return eventually('a new document with its own text', async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'argmark', content: text }));
    if (editor.document.getText() === text) return editor;
    await discard();
    return undefined;
  });
}

/** Closes what is shown, without what has been changed in it, and waits for new documents to be gone. */
export async function discard(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await eventually('the end of new documents', () => (vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled) ? undefined : true));
}
