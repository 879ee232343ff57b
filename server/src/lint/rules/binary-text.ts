import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

/**
 * A file that is no text has this finding alone, not thousands; one that was read in the wrong encoding, or has control characters
 * in its text, has it beside others. See `lint`.
 */
export const binaryText: Rule = {
  code: 'binary-text',
  title: 'The file is not text in UTF-8',
  category: 'syntax',
  severity: 'error',
  scope: 'file',
  fix: (violation) => meantFixesForAll(violation, 'Remove all control characters'),
};
