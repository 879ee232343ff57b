import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const boldTitle: Rule = {
  code: 'bold-title',
  title: 'A title is in bold or in quotation marks',
  category: 'syntax',
  severity: 'warning',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Write all titles without such marks'),
};
