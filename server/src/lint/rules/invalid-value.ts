import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const invalidValue: Rule = {
  code: 'invalid-value',
  title: 'A value that decides verdicts is invalid',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  fix: meantFixes,
};
