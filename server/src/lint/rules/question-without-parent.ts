import type { Rule } from '../rule.js';

export const questionWithoutParent: Rule = {
  code: 'question-without-parent',
  title: 'A question asks about nothing',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
