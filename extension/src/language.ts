import * as vscode from 'vscode';
import { mapEndings } from '../../server/src/base/file-endings.js';
import { fencesOf } from '../../server/src/syntax/fences.js';

/** The id under which the manifest contributes the language. */
export const languageId = 'argmark';

/** Matches the files of the language, as the manifest lists their extensions. */
export const filePattern = `**/*{${mapEndings.join(',')}}`;

/** `document` is an Argmark text and not one side of a comparison with an older state. */
export function isArgmark(document: vscode.TextDocument): boolean {
  return document.languageId === languageId && document.uri.scheme !== 'git';
}

/** The active editor's document if it is an Argmark text. */
export function activeArgmark(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isArgmark(document) ? document : undefined;
}

/** The ids of the languages whose fences may hold Argmark. */
export const pageLanguages: readonly string[] = ['markdown', 'quarto', 'rmd'];

/** `document` is a page of Markdown with Argmark in fences. */
export function hasFences(document: vscode.TextDocument): boolean {
  return pageLanguages.includes(document.languageId) && document.uri.scheme !== 'git' && fencesOf(document.getText()).length > 0;
}
