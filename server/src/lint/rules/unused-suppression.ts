import type { Rule } from '../rule.js';

export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  title: 'A comment suppresses nothing',
  category: 'form',
  severity: 'information',
  scope: 'file',
};
