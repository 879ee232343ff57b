import type { Rule } from '../rule.js';

export const missingConclusion: Rule = {
  code: 'missing-conclusion',
  title: 'An inference has no conclusion',
  category: 'structure',
  severity: 'error',
  scope: 'block',
};
