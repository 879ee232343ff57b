import { CodeActionKind, type CodeAction, type CodeActionContext, type Diagnostic } from 'vscode-languageserver-types';
import type { Range } from '../../base/range.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { fixAllAction } from './fix-all.js';
import { fixAllKind } from './kinds.js';
import { extractClaim } from './extract-claim.js';
import { inlineClaim } from './inline-claim.js';
import { linkPremises } from './link-premises.js';
import { moveUnderHeading } from './move-under-heading.js';
import { quickFixes } from './quick-fix.js';
import { reconstruct, sketch } from './reconstruct.js';
import { spotAt, toCodeAction, type Refactoring, type Spot } from './refactoring.js';
import { reverseRelation } from './reverse-relation.js';
import { titleClaim } from './title-claim.js';

/** Each with the kinds that it may yield, so that nothing is worked out that nobody asked for. */
const refactorings: readonly (readonly [kind: string, find: (spot: Spot) => Iterable<Refactoring>])[] = [
  [CodeActionKind.RefactorExtract, extractClaim], [CodeActionKind.RefactorInline, inlineClaim], [CodeActionKind.RefactorRewrite, titleClaim],
  [CodeActionKind.RefactorRewrite, linkPremises], [CodeActionKind.RefactorRewrite, reconstruct], [CodeActionKind.RefactorRewrite, sketch],
  [CodeActionKind.RefactorRewrite, reverseRelation], ['refactor.move', moveUnderHeading],
];

/**
 * What can be done about a stretch of the document; `only` are the kinds that the client wants, each with all below it.
 * Costs what is found there and what its block holds, and for repairs of all findings of a rule what these cost: unless the
 * client `resolves` edits, that is asks for them by `resolveFixAll`.
 */
export function codeActions(
  snapshot: Snapshot, range: Range, context: Pick<CodeActionContext, 'only' | 'diagnostics'>, resolves = false,
): CodeAction[] {
  const { only } = context;
  const isWanted = (kind: string) => only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  const mayBeWanted = (kind: string) => isWanted(kind) || only!.some((each) => each.startsWith(`${kind}.`));
  const spot = spotAt(snapshot, range);
  const offered = spot === undefined ? [] : refactorings.filter(([kind]) => mayBeWanted(kind)).flatMap(([, find]) => [...find(spot)])
    .filter(({ kind }) => isWanted(kind));
  const known: readonly Diagnostic[] = context.diagnostics;
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(snapshot, range, known, resolves) : []),
    ...offered.map((each) => toCodeAction(snapshot, each)),
    // It costs a check of the whole text, and no menu shows it unasked.
    ...(only !== undefined && isWanted(fixAllKind) ? fixAllAction(snapshot, resolves) : []),
  ];
}
