import { blankLineAbove } from '../blank-line.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const lineInHeading: Rule = {
  code: 'line-in-heading',
  title: 'A line is read as part of the heading above it',
  category: 'syntax',
  severity: 'warning',
  scope: 'block',
  fix: (violation) => (violation.meant ? meantFixes(violation) : [blankLineAbove(violation.place, 'Write a blank line below all headings')]),
};
