import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const unknownSigil: Rule = {
  code: 'unknown-sigil',
  title: 'A sign or word is used in place of a sigil',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Change all to the likeliest sigils'),
};
