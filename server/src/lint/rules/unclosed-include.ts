import type { Rule } from '../rule.js';

export const unclosedInclude: Rule = {
  code: 'unclosed-include',
  title: 'An include is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
