import type { Rule } from '../rule.js';

export const invalidValue: Rule = {
  code: 'invalid-value',
  title: 'A value that decides on verdicts is none of those that it can be',
  category: 'form',
  severity: 'warning',
  scope: 'block',
};
