import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const brokenInclude: Rule = {
  code: 'broken-include',
  title: 'An include is malformed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Correct all includes'),
};
