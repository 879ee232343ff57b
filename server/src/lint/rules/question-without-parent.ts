import type { Rule } from '../rule.js';

export const questionWithoutParent: Rule = {
  code: 'question-without-parent',
  title: 'A question is put to nothing',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
