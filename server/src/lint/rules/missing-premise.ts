import type { Rule } from '../rule.js';

export const missingPremise: Rule = {
  code: 'missing-premise',
  title: 'An inference has no premises',
  category: 'structure',
  severity: 'error',
  scope: 'block',
};
