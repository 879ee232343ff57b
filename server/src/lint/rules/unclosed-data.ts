import type { Rule } from '../rule.js';

export const unclosedData: Rule = {
  code: 'unclosed-data',
  title: 'Data is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
