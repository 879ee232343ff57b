import { hasScheme } from '../../base/has-scheme.js';
import type { Place } from '../../model/model.js';
import { didYouMean } from '../did-you-mean.js';
import { quotedEntryFiles } from '../entry-files.js';
import { meantFixes } from '../meant.js';
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
      const written = writtenAs(place);
      const meant = state.similar.flatMap((each) => written(each) ?? []);
      const purpose = kind === 'source-file' ? nothing : 'its sources are not known';
      if (state.isFolder) yield { place, message: `\`${path}\` is a folder, so ${purpose}. Write the path of a file in it.` };
      else yield { place, meant, message: told(path, `\`${path}\``, purpose, 'this file’s', didYouMean(state.similar, (each) => `\`${each}\``)) };
    }
    for (const { path, name, place, state } of quotedEntryFiles(file, library)) {
      if (state?.kind === 'unread') yield { place, message: told(path, name, nothing, 'the bibliography’s') };
    }
  },
  fix: meantFixes,
};

/** Writes a path in quotation marks if the one at `place` has them; without, only one that needs none. */
function writtenAs({ block, range }: Place): (path: string) => string | undefined {
  const mark = block.text[range.start]!;
  if (mark === '"' || mark === "'") return (path) => (path.includes(mark) || path.includes('\\') ? undefined : mark + path + mark);
  return (path) => (/^[\p{L}\p{N}._/][\p{L}\p{N}._/ ()+-]*$/u.test(path) ? path : undefined);
}

const nothing = 'nothing can be looked up in it';

function told(path: string, name: string, purpose: string, whose: string, meant = ''): string {
  if (hasScheme(path)) return `Nothing is fetched from ${name}, so ${purpose}. Save it and name the copy; the address of a source is its \`url\`.`;
  return `There is no file ${name}, so ${purpose}.${meant} ${meant === '' ? 'Correct' : 'If not, correct'} the path, which is relative to ${whose} folder, or put the file there.`;
}
