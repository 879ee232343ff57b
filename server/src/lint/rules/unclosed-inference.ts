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
  fix: ({ place }) => [{ title: 'Close the inference', edits: [insert(place.block, endOfLine(place), ' --')] }],
};
