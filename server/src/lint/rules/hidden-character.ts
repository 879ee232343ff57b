import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const hiddenCharacter: Rule = {
  code: 'hidden-character',
  title: 'An invisible character keeps a line from being read',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Correct all such lines'),
};
