import type { Rule } from '../rule.js';

export const invalidConfiguration: Rule = {
  code: 'invalid-configuration',
  title: 'A rule is configured wrongly',
  category: 'form',
  severity: 'warning',
  scope: 'file',
};
