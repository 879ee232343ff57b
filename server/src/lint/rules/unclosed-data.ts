import { insert } from '../../edit/edits.js';
import { endOfLine } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const unclosedData: Rule = {
  code: 'unclosed-data',
  title: 'Data is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  fix: ({ place }) => [{ title: 'Close the data at the end of the line', edits: [insert(place.block, endOfLine(place), ' }')] }],
};
