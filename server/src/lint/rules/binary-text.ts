import type { Rule } from '../rule.js';

export const binaryText: Rule = {
  code: 'binary-text',
  title: 'The file is not a text',
  category: 'syntax',
  severity: 'error',
};
