import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../../lint/rule.js';
import { newEntry } from '../../sources/bibliography/edit-bibliography.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nameOf } from '../../workspace/uris.js';
import { toEntryEdits } from '../entry-places.js';

/** Adds an entry for a source that nobody knows to a bibliography of the map. */
export function* addToBibliography({ map, library }: Snapshot, { code, place: { block, range } }: Finding, diagnostics: Diagnostic[]): Iterable<CodeAction> {
  if (code !== 'unknown-source') return;
  const key = block.text.slice(range.start, range.end);
  if (map.sources.has(key)) return;
  for (const { uri, bibliography } of library.bibliographies) {
    const edit = newEntry(nameOf(uri), bibliography, key);
    if (edit === undefined) continue;
    yield {
      title: `Add ${key} to ${nameOf(uri)}`, kind: CodeActionKind.QuickFix, diagnostics, edit: { changes: { [uri]: toEntryEdits(bibliography.text, [edit]) } },
    };
  }
}
