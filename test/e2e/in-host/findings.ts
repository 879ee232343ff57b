import * as vscode from 'vscode';
import { eventually } from './expect.js';

/** A file of the workspace. */
export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** The diagnostics of a file as one line each, in the order of the text: `line:column severity code`, from 1. */
export function findings(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri)
    .map(({ range: { start }, severity, code }) => ({ start, text: `${start.line + 1}:${start.character + 1} `
      + `${vscode.DiagnosticSeverity[severity]!.toLowerCase()} ${typeof code === 'object' ? code.value : code}` }))
    .sort((a, b) => a.start.compareTo(b.start) || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

/** Waits until the diagnostics of a file are such that `isWanted`. */
export function whenFindings(uri: vscode.Uri, what: string, isWanted: (lines: string[]) => boolean): Promise<string[]> {
  return eventually(what, () => {
    const lines = findings(uri);
    return isWanted(lines) ? lines : undefined;
  });
}

/** The position of `offset` characters into the first `text` of a document. */
export function at(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`the document has no ${text}`);
  return document.positionAt(start + offset);
}
