import { insert } from '../../edit/edits.js';
import { endOfLine } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const unclosedInference: Rule = {
  code: 'unclosed-inference',
  title: 'An inference is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  fix: ({ place }) => {
    const { block, range } = place;
    const end = endOfLine(place);
    return [block.text.slice(range.start, end).trim() === '--' ? { title: 'Write a line of hyphens', edits: [insert(block, end, '---')] } : { title: 'Close the inference', edits: [insert(block, end, ' --')] }];
  },
};
