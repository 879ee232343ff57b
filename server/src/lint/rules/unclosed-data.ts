import { endOfLine, insert } from '../edits.js';
import type { Rule } from '../rule.js';

export const unclosedData: Rule = {
  code: 'unclosed-data',
  title: 'Data is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  fix: ({ place }) => [{ title: 'Close the data at the end of the line', edits: [insert(place.block, endOfLine(place), ' }')] }],
};
