import { hasScheme } from '../../base/has-scheme.js';
import { quotedEntryFiles } from '../entry-files.js';
import type { Rule } from '../rule.js';

export const sourceFileMissing: Rule = {
  code: 'source-file-missing',
  title: 'The file of a source does not exist',
  category: 'sources',
  severity: 'warning',
  scope: 'file',
  *check({ file, library }) {
    for (const { kind, path, place, state } of file.links) {
      if (kind === 'include' || state.kind !== 'missing') continue;
      yield { place, message: told(path, `\`${path}\``, kind === 'source-file' ? nothing : 'its sources are not known', 'this file’s') };
    }
    for (const { path, name, place, state } of quotedEntryFiles(file, library)) {
      if (state?.kind === 'unread') yield { place, message: told(path, name, nothing, 'the bibliography’s') };
    }
  },
};

const nothing = 'nothing can be looked up in it';

function told(path: string, name: string, purpose: string, whose: string): string {
  if (hasScheme(path)) return `Nothing is fetched from ${name}, so ${purpose}. Save it and name the copy; the address of a source is its \`url\`.`;
  return `There is no file ${name}, so ${purpose}. Correct the path, which is relative to ${whose} folder, or put the file there.`;
}
