import type { Rule } from '../rule.js';

export const inconsistentIndentation: Rule = {
  code: 'inconsistent-indentation',
  title: 'A line matches the indentation of no line above',
  category: 'form',
  severity: 'warning',
  scope: 'block',
};
