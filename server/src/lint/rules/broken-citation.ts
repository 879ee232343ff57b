import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const brokenCitation: Rule = {
  code: 'broken-citation',
  title: 'A citation is malformed',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  fix: (violation) => meantFixesForAll(violation, 'Correct all citations'),
};
