import type { Rule } from '../rule.js';

export const textAfterTitle: Rule = {
  code: 'text-after-title',
  title: 'Text stands behind a reference',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
