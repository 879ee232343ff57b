import { endOfLine, insert } from '../edits.js';
import type { Rule } from '../rule.js';

export const unclosedInference: Rule = {
  code: 'unclosed-inference',
  title: 'An inference is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  fix: ({ place }) => [{ title: 'Close the inference', edits: [insert(place.block, endOfLine(place), ' --')] }],
};
