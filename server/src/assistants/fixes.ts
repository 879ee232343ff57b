import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { OpenMap } from './desk.js';

/** One way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** The edits by the file's URI, in positions of the text as it is. */
  readonly edits: Readonly<Record<string, readonly TextEdit[]>>;
}

/** The ways to mend one finding, the best first. */
export async function fixesFor({ service, uri }: OpenMap, diagnostic: Diagnostic): Promise<readonly Fix[]> {
  const actions = await service.editing.codeActions(uri, diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] });
  return actions.filter((action) => action.diagnostics?.some((each) => isSame(each, diagnostic)) && action.edit?.changes && !isSuppression(action))
    .map(({ title, edit }) => ({ title, edits: edit!.changes! }));
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.range.start.line === other.range.start.line && one.range.start.character === other.range.start.character;
}

/** A machine must not silence what it cannot mend. */
function isSuppression({ title }: CodeAction): boolean {
  return title.startsWith('Suppress ');
}
