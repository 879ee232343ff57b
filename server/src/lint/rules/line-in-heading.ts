import { startOfLine } from '../../base/lines.js';
import { insert } from '../../edit/edits.js';
import { lineBreak } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const lineInHeading: Rule = {
  code: 'line-in-heading',
  title: 'A line is read as part of the heading above it',
  category: 'syntax',
  severity: 'warning',
  scope: 'block',
  fix: ({ place: { block, range } }) => [{
    title: 'Write a blank line', titleForAll: 'Write a blank line below all headings', edits: [insert(block, startOfLine(block.text, range.start), lineBreak(block))],
  }],
};
