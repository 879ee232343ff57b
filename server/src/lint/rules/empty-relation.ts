import type { Rule } from '../rule.js';

export const emptyRelation: Rule = {
  code: 'empty-relation',
  title: 'A relation says nothing',
  category: 'form',
  severity: 'warning',
  scope: 'block',
};
