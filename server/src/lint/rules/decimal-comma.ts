import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const decimalComma: Rule = {
  code: 'decimal-comma',
  title: 'A number is written with a comma',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  fix: (violation) => meantFixesForAll(violation, 'Write all numbers with a decimal point'),
};
