import type { Rule } from '../rule.js';

export const missingInference: Rule = {
  code: 'missing-inference',
  title: 'A reconstruction lacks an inference',
  category: 'structure',
  severity: 'error',
  scope: 'block',
};
