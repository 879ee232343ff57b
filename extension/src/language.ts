import * as vscode from 'vscode';

/** The id under which the manifest contributes the language. */
export const languageId = 'argmark';

/** Matches the files of the language, as the manifest lists their extensions. */
export const filePattern = '**/*.{arg,argdown,argdn}';

/** `document` is an Argmark text and not one side of a comparison with an older state. */
export function isArgmark(document: vscode.TextDocument): boolean {
  return document.languageId === languageId && document.uri.scheme !== 'git';
}

/** The active editor's document if it is an Argmark text. */
export function activeArgmark(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isArgmark(document) ? document : undefined;
}
