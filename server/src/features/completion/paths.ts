import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { item, type CompletionRequest } from './request.js';

/** The paths of the workspace's argument maps after `@include(`. `undefined` elsewhere. */
export function includePaths(request: CompletionRequest): CompletionItem[] | undefined {
  const { before, behind, snapshot } = request;
  const match = /^[ \t]*@include\(([^()]*)$/.exec(before);
  if (match === null) return undefined;
  const typed = match[1]!.trimStart();
  const isClosed = /^[^()]*\)/.test(behind);
  const following = isClosed ? behind.indexOf(')') : 0;
  return snapshot.paths.map((path) => item(request, typed.length, following, {
    label: path, newText: isClosed ? path : `${path})`, filterText: path, kind: CompletionItemKind.File,
  }));
}
