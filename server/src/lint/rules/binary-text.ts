import type { Rule } from '../rule.js';

/** A file that is no text has this finding alone, not thousands; see `lint`. */
export const binaryText: Rule = {
  code: 'binary-text',
  title: 'The file is not text',
  category: 'syntax',
  severity: 'error',
  scope: 'file',
};
