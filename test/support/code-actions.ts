import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/code-actions/code-action.js';
import { toOffset } from '../../server/src/features/positions.js';
import type { Service } from '../../server/src/service.js';

/** What `service.editing.codeActions` answers, at once: the service itself loads it when it is first asked for. */
export function codeActionsIn({ workspace }: Service, uri: string, { start, end }: Range, context: CodeActionContext): CodeAction[] {
  const snapshot = workspace.snapshot(uri);
  return snapshot === undefined ? [] : codeActions(snapshot, { start: toOffset(snapshot, start), end: toOffset(snapshot, end) }, context);
}
