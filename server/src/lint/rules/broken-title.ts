import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const brokenTitle: Rule = {
  code: 'broken-title',
  title: 'A title lacks a bracket or a colon',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Correct all titles'),
};
