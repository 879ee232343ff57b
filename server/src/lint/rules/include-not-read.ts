import type { Rule } from '../rule.js';

export const includeNotRead: Rule = {
  code: 'include-not-read',
  title: 'An include is not followed',
  category: 'syntax',
  severity: 'information',
  scope: 'block',
};
