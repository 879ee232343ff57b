import type { Bibliography } from '../../sources/bibliography/bibliography.js';
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
      const reason = known?.kind === 'unreadable' ? known.reason : state.kind === 'outside' ? outside : undefined;
      const unread = known?.kind === 'text' ? known.searchable.unread : undefined;
      if (unread !== undefined) yield { place, message: `Not everything can be looked up in \`${path}\`: ${unread}` };
      if (reason !== undefined) yield { place, message: `${kind === 'bibliography' ? 'No source is known from' : 'No quotation can be looked up in'} \`${path}\`: ${reason}` };
    }
  },
};

/** What is wrong in a bibliography, by the first place. */
function toldOf(path: string, { problems, text }: Bibliography): string {
  const [first] = problems;
  const line = text.slice(0, first!.range.start).split('\n').length;
  const more = problems.length > 1 ? ` ${problems.length - 1} more of its entries are broken.` : '';
  return `An entry of \`${path}\` is left out, line ${line}: ${first!.message}${more}`;
}

const outside = 'it is outside the workspace. Move it, open its folder as well, or allow it by the setting `argmark.includes.outsideWorkspace`.';
