import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { Range } from '../../base/range.js';
import { editsForAll, fixesOf, locateEdits } from '../../lint/fixes.js';
import type { Finding, Fix, FixContext } from '../../lint/rule.js';
import { suppressAtLine, suppressInFile } from '../../lint/suppress.js';
import { locate } from '../../model/locate.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { diagnosticOf } from '../diagnostic.js';
import { createFile } from './create-file.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/**
 * The repairs of what is found at `range`, the best of each finding first; for each kind of repair that makes sense for
 * every finding of its rule, that as well; and at the end suppressions. `known` are the client's diagnostics there.
 */
export function quickFixes(snapshot: Snapshot, range: Range, known: readonly Diagnostic[]): CodeAction[] {
  const context = contextOf(snapshot);
  const repairs: CodeAction[] = [];
  const forAll = new Map<string, CodeAction>();
  const suppressions: CodeAction[] = [];
  for (const finding of snapshot.findings) {
    const { start, end } = locate(snapshot.map, finding.place).range;
    if (start > range.end) break;
    if (end < range.start) continue;
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
    repairs.push(...createFile(snapshot, finding, diagnostics));
    for (const { titleForAll } of fixes) {
      if (titleForAll === undefined || forAll.has(titleForAll)) continue;
      const { edits, count } = editsForAll(sameRule(snapshot, finding), context, (each) => each.titleForAll === titleForAll);
      if (count < 2) continue;
      forAll.set(titleForAll, {
        title: `${titleForAll} (${count})`, kind: CodeActionKind.QuickFix, diagnostics, edit: toWorkspaceEdit(snapshot, edits),
      });
    }
    for (const { title, edits } of [suppressAtLine(finding), suppressInFile(finding, context)].filter((each) => each !== undefined)) {
      suppressions.push({
        title, kind: CodeActionKind.QuickFix, diagnostics, edit: toWorkspaceEdit(snapshot, locateEdits(edits, context)),
      });
    }
  }
  return [...repairs, ...forAll.values(), ...suppressions];
}

/** What fixes may look at. */
function contextOf({ map, file }: Snapshot): FixContext {
  return { map, file };
}

function sameRule({ findings }: Snapshot, { code }: Finding): readonly Finding[] {
  return findings.filter((each) => each.code === code);
}

/** What “auto fix” in an editor takes: repairs without a choice, and the likeliest of what may be meant. */
function isPreferred({ automatic }: Fix, index: number, { meant }: Finding): boolean {
  return automatic === true || (index === 0 && meant !== undefined);
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.message === other.message
    && one.range.start.line === other.range.start.line && one.range.start.character === other.range.start.character;
}
