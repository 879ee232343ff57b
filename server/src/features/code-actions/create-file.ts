import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../../lint/rule.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** Creates the argument map that an include names and that is not there. */
export function* createFile(snapshot: Snapshot, { code, place }: Finding, diagnostics: Diagnostic[]): Iterable<CodeAction> {
  if (code !== 'include-missing') return;
  const link = snapshot.file.links.find((each) => each.place === place);
  if (link?.uri === undefined) return;
  yield {
    title: `Create ${link.path}`, kind: CodeActionKind.QuickFix, diagnostics,
    edit: { documentChanges: [{ kind: 'create', uri: link.uri, options: { ignoreIfExists: true } }] },
  };
}
