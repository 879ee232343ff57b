import type { Rule } from '../rule.js';

/** Found by `lint`, which looks for the marks of a merge in whatever is in a file. */
export const mergeConflict: Rule = {
  code: 'merge-conflict',
  title: 'A merge has left both versions in the file',
  category: 'syntax',
  severity: 'error',
  scope: 'file',
};
