import { CodeActionKind, type CodeAction, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver-types';
import { editsForAll, fixAll, needsNoDecision, type FixedText } from '../../lint/fixes.js';
import type { Finding, Fix } from '../../lint/rule.js';
import { buildMap } from '../../model/merge.js';
import type { FileSummary } from '../../model/summary.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { fixAllKind } from './kinds.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/**
 * What a code action remembers whose edit is asked for once it is chosen: the document, and of fixes of one kind their rule
 * and title; without these, all fixes that need no decision.
 */
interface FixAllData {
  readonly uri: string;
  readonly code?: string;
  readonly title?: string;
}

/** The document's text after every repair that needs no decision, by what the other files of its map say. */
export function fixAllIn({ uri, text, settings, map, library }: Snapshot): FixedText {
  const merge = (file: FileSummary) => buildMap(map.files.map((each) =>
    (each.uri === uri ? { ...file, links: each.links } : each)), undefined, map.extent);
  return fixAll(text, { uri, settings, library, merge });
}

/**
 * Makes every repair in the document that needs no decision; none if there is nothing of the kind. Its edit, which costs a
 * check of the whole text, is left to `resolveFixAll` if the client `resolves` edits.
 */
export function fixAllAction(snapshot: Snapshot, resolves: boolean): CodeAction[] {
  const { uri, map, file, library, findings } = snapshot;
  if (editsForAll(findings, { map, file, library }, needsNoDecision(file), 1).count === 0) return [];
  const action: CodeAction = { title: 'Make all fixes that need no decision', kind: fixAllKind };
  if (resolves) return [{ ...action, data: { uri } satisfies FixAllData }];
  return [{ ...action, edit: fixAllEdit(snapshot) }];
}

function fixAllEdit(snapshot: Snapshot): WorkspaceEdit {
  const { uri } = snapshot;
  return toWorkspaceEdit(snapshot, fixAllIn(snapshot).edits.map((each) => ({ ...each, uri })));
}

/**
 * Makes one kind of repair for every finding of a rule; `undefined` where there are no two that it could be made for. If the
 * client `resolves` edits, this looks no further than the second, and tells no number.
 */
export function fixKindAction(
  snapshot: Snapshot, { code }: Finding, title: string, diagnostics: Diagnostic[], resolves: boolean,
): CodeAction | undefined {
  const { edits, count } = fixesOfKind(snapshot, code, title, resolves ? 2 : Infinity);
  if (count < 2) return undefined;
  const action = { kind: CodeActionKind.QuickFix, diagnostics };
  if (resolves) return { ...action, title, data: { uri: snapshot.uri, code, title } satisfies FixAllData };
  return { ...action, title: `${title} (${count})`, edit: toWorkspaceEdit(snapshot, edits) };
}

function fixesOfKind({ map, file, library, findings }: Snapshot, code: string, title: string, most?: number) {
  function* ofRule(): Iterable<Finding> {
    for (const finding of findings) if (finding.code === code) yield finding;
  }
  return editsForAll(ofRule(), { map, file, library }, ({ titleForAll }: Fix) => titleForAll === title, most);
}

/** The document that an action is about whose edit is still to be made; `undefined`: it is none of those. */
export function documentToFix({ data }: CodeAction): string | undefined {
  const { uri } = (data ?? {}) as Partial<FixAllData>;
  return typeof uri === 'string' ? uri : undefined;
}

/** The action with its edit, which is one of the text as it is now. */
export function resolveFixAll(snapshot: Snapshot, action: CodeAction): CodeAction {
  const { code, title } = action.data as FixAllData;
  const edit = code === undefined || title === undefined ? fixAllEdit(snapshot)
    : toWorkspaceEdit(snapshot, fixesOfKind(snapshot, code, title).edits);
  return { ...action, edit };
}
