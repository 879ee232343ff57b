import type { Rule } from '../rule.js';

export const unclosedComment: Rule = {
  code: 'unclosed-comment',
  title: 'A comment is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
