import { CodeActionKind } from 'vscode-languageserver-types';

/** The kind of what repairs a whole text. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.argmark`;

/** The kinds of code actions, for a client to filter by. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix, fixAllKind, CodeActionKind.RefactorExtract, CodeActionKind.RefactorInline, CodeActionKind.RefactorRewrite,
  'refactor.move',
];
