import type { Rule } from '../rule.js';

export const sourceFileMissing: Rule = {
  code: 'source-file-missing',
  title: 'The file of a source does not exist',
  category: 'sources',
  severity: 'warning',
  scope: 'file',
  *check({ file }) {
    for (const { kind, path, place, state } of file.links) {
      if (kind === 'include' || state.kind !== 'missing') continue;
      const purpose = kind === 'source-file' ? 'nothing can be looked up in it' : 'its sources are not known';
      yield {
        place,
        message: `There is no file \`${path}\`, so ${purpose}. Correct the path, which is relative to this file’s folder, or put the file there.`,
      };
    }
  },
};
