import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import { partitionPoint } from '../../base/partition-point.js';
import type { Range } from '../../base/range.js';
import { fixesOf, locateEdits } from '../../lint/fixes.js';
import type { Finding, Fix, FixContext } from '../../lint/rule.js';
import { suppressAtLine, suppressInFile } from '../../lint/suppress.js';
import { locate } from '../../model/locate.js';
import { elementAt } from '../../syntax/find.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { diagnosticOf } from '../diagnostic.js';
import { addToBibliography } from './add-to-bibliography.js';
import { createFile } from './create-file.js';
import { fixKindAction } from './fix-all.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/**
 * The repairs of what is found at `range`, the best of each finding first; for each kind of repair that makes sense for
 * every finding of its rule, that as well, without its edit if the client `resolves` edits; and at the end suppressions.
 * `known` are the client's diagnostics there.
 */
export function quickFixes(snapshot: Snapshot, range: Range, known: readonly Diagnostic[], resolves: boolean): CodeAction[] {
  const { map, file, library } = snapshot;
  const context: FixContext = { map, file, library };
  const repairs: CodeAction[] = [];
  const forAll = new Map<string, CodeAction | undefined>();
  const suppressions: CodeAction[] = [];
  for (const finding of findingsAt(snapshot, range)) {
    const own = diagnosticOf(snapshot, finding);
    const diagnostics = [known.find((each) => isSame(each, own)) ?? own];
    const fixes = fixesOf(finding, context);
    fixes.forEach((fix, index) => repairs.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(isPreferred(fix, index, finding) ? { isPreferred: true } : {}),
      edit: toWorkspaceEdit(snapshot, locateEdits(fix.edits, context)),
    }));
    repairs.push(...createFile(snapshot, finding, diagnostics), ...addToBibliography(snapshot, finding, diagnostics));
    for (const { titleForAll } of fixes) {
      if (titleForAll === undefined || forAll.get(titleForAll)) continue;
      forAll.set(titleForAll, fixKindAction(snapshot, finding, titleForAll, diagnostics, resolves));
    }
    for (const { title, edits } of [suppressAtLine(finding), suppressInFile(finding, context)].filter((each) => each !== undefined)) {
      suppressions.push({
        title, kind: CodeActionKind.QuickFix, diagnostics, edit: toWorkspaceEdit(snapshot, locateEdits(edits, context)),
      });
    }
  }
  return [...repairs, ...[...forAll.values()].filter((action) => action !== undefined), ...suppressions];
}

/** The findings that touch a range of the document. Logarithmic in all of them. */
function* findingsAt({ map, tree, findings }: Snapshot, { start, end }: Range): Iterable<Finding> {
  const rangeOf = (finding: Finding) => locate(map, finding.place).range;
  // None reaches beyond its block, but a block may end where the range begins.
  const from = elementAt(tree, Math.max(0, start - 1))?.blockStart ?? 0;
  for (let index = partitionPoint(findings.length, (at) => rangeOf(findings[at]!).start < from); index < findings.length; index++) {
    const range = rangeOf(findings[index]!);
    if (range.start > end) return;
    if (range.end >= start) yield findings[index]!;
  }
}

/** What “auto fix” in an editor takes: repairs without a choice, and the likeliest of what may be meant. */
function isPreferred({ automatic }: Fix, index: number, { meant }: Finding): boolean {
  return automatic === true || (index === 0 && meant !== undefined);
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.message === other.message
    && one.range.start.line === other.range.start.line && one.range.start.character === other.range.start.character;
}
