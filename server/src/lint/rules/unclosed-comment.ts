import { insert } from '../../edit/edits.js';
import { endOfLine } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const unclosedComment: Rule = {
  code: 'unclosed-comment',
  title: 'A comment is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  *fix({ place }) {
    const { block, range } = place;
    const mark = block.text.startsWith('<!--', range.start) ? ' -->' : ' */';
    yield { title: 'Close the comment at the end of the line', edits: [insert(block, endOfLine(place), mark)] };
    yield { title: `Write it as text`, edits: [insert(block, range.start, '\\')] };
  },
};
