import type { Rule } from '../rule.js';

export const unclosedInference: Rule = {
  code: 'unclosed-inference',
  title: 'An inference is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
