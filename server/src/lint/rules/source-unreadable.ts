import type { Bibliography } from '../../sources/bibliography/bibliography.js';
import { outsideWorkspace, type SourceState } from '../../sources/source-state.js';
import { quotedEntryFiles } from '../entry-files.js';
import type { Rule } from '../rule.js';

export const sourceUnreadable: Rule = {
  code: 'source-unreadable',
  title: 'The file of a source, or a part of it, cannot be read',
  category: 'sources',
  severity: 'warning',
  scope: 'file',
  *check({ file, library }) {
    for (const { kind, path, place, uri, state } of file.links) {
      if (kind === 'include') continue;
      const known = uri === undefined ? undefined : library.stateOf(uri);
      if (known?.kind === 'bibliography' && known.bibliography.problems.length > 0) yield { place, message: toldOf(path, known.bibliography) };
      const isUnsaved = state.kind === 'unread' && state.why === 'unsaved';
      const what = kind === 'bibliography' ? 'No source is known from' : nothing;
      const message = isUnsaved ? `${what} \`${path}\`: this document has not been saved, so the file cannot be found. Save the document.`
        : told(what, `\`${path}\``, known, state.kind === 'outside');
      if (message !== undefined) yield { place, message };
    }
    for (const { name, place, state } of quotedEntryFiles(file, library)) {
      const message = told(nothing, name, state, state === undefined);
      if (message !== undefined) yield { place, message };
    }
  },
};

const nothing = 'No quotation can be looked up in';

function told(what: string, path: string, state: SourceState | undefined, isOutside: boolean): string | undefined {
  const reason = state?.kind === 'unreadable' ? state.reason : isOutside ? outsideWorkspace : undefined;
  if (reason !== undefined) return `${what} ${path}: ${reason}`;
  const unread = state?.kind === 'text' ? state.searchable.unread : undefined;
  return unread && `Not everything can be looked up in ${path}: ${unread}`;
}

/** What is wrong in a bibliography, by the first place. */
function toldOf(path: string, { problems, text }: Bibliography): string {
  const [first] = problems;
  const line = text.slice(0, first!.range.start).split('\n').length;
  const more = problems.length > 1 ? ` ${problems.length - 1} more of its entries are broken.` : '';
  return `An entry of \`${path}\` is left out, line ${line}: ${first!.message}${more}`;
}
