import { CodeActionKind, type CodeAction, type CodeActionContext, type Diagnostic } from 'vscode-languageserver-types';
import type { Range } from '../../base/range.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { fixAllAction, fixAllKind } from './fix-all.js';
import { quickFixes } from './quick-fix.js';

/** The kinds of code actions, for a client to filter by. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/**
 * What can be done about a stretch of the document; `only` are the kinds that the client wants, each with all below it.
 * Costs what is found there, and for repairs of all findings of a rule what these cost.
 */
export function codeActions(snapshot: Snapshot, range: Range, context: Pick<CodeActionContext, 'only' | 'diagnostics'>): CodeAction[] {
  const isWanted = (kind: string) => context.only === undefined
    || context.only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  const known: readonly Diagnostic[] = context.diagnostics;
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(snapshot, range, known) : []),
    ...(isWanted(fixAllKind) ? fixAllAction(snapshot) : []),
  ];
}
