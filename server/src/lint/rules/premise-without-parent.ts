import type { Rule } from '../rule.js';

export const premiseWithoutParent: Rule = {
  code: 'premise-without-parent',
  title: 'A premise belongs to no argument',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
