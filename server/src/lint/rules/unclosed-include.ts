import { insert } from '../../edit/edits.js';
import { endOfLine } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const unclosedInclude: Rule = {
  code: 'unclosed-include',
  title: 'An include is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  fix: ({ place }) => [{ title: 'Close the include', edits: [insert(place.block, endOfLine(place), ')')] }],
};
