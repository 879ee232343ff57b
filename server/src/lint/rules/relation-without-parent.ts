import type { Rule } from '../rule.js';

export const relationWithoutParent: Rule = {
  code: 'relation-without-parent',
  title: 'A relation has nothing above it',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
