import type { Rule } from '../rule.js';

/** A file that is no text has this finding alone, not thousands; one that was read in the wrong encoding has it beside others. See `lint`. */
export const binaryText: Rule = {
  code: 'binary-text',
  title: 'The file is not text in UTF-8',
  category: 'syntax',
  severity: 'error',
  scope: 'file',
};
