import type { Rule } from '../rule.js';

export const relationWithoutParent: Rule = {
  code: 'relation-without-parent',
  title: 'A relation stands below nothing',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
