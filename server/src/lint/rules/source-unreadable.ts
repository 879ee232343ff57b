import type { Rule } from '../rule.js';

export const sourceUnreadable: Rule = {
  code: 'source-unreadable',
  title: 'The file of a source cannot be read',
  category: 'sources',
  severity: 'warning',
  scope: 'file',
  *check({ file, library }) {
    for (const { kind, path, place, uri, state } of file.links) {
      if (kind !== 'source-file') continue;
      const known = uri === undefined ? undefined : library.stateOf(uri);
      const reason = known?.kind === 'unreadable' ? known.reason : state.kind === 'outside' ? outside : undefined;
      if (reason !== undefined) yield { place, message: `No quotation can be looked up in \`${path}\`: ${reason}` };
    }
  },
};

const outside = 'it lies outside the workspace. Move it, open its folder as well, or allow it by the setting `argmark.includes.outsideWorkspace`.';
