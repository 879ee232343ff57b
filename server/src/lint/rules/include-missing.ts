import { hasScheme } from '../../base/has-scheme.js';
import { didYouMean } from '../did-you-mean.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const includeMissing: Rule = {
  code: 'include-missing',
  title: 'An included file does not exist',
  category: 'form',
  severity: 'error',
  scope: 'file',
  *check({ file }) {
    for (const { kind, path, place, state } of file.links) {
      if (kind !== 'include' || state.kind !== 'missing') continue;
      if (hasScheme(path)) {
        yield { place, message: `\`${path}\` is a web address, and nothing is loaded from there. Save the map in a file, and write its path.` };
        continue;
      }
      const meant = didYouMean(state.similar, (each) => `\`${each}\``);
      yield path === '' ? { place, message: 'Nothing says which file to include. Write its path: `@include(other.arg)`.' } : {
        place,
        ...(state.similar.length > 0 ? { meant: state.similar } : {}),
        message: `There is no file \`${path}\`, so it is not part of this map.${meant} `
          + `${meant === '' ? 'Correct' : 'If not, correct'} the path, which is relative to this file’s folder, or create the file.`,
      };
    }
  },
  fix: meantFixes,
};
