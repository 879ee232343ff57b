import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const brokenTitle: Rule = {
  code: 'broken-title',
  title: 'A title has a bracket or a colon too little',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Mend all titles'),
};
