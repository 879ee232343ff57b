import { insert } from '../../edit/edits.js';
import { endOfLine } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

/** Lines of pairs below a brace that ends its line. */
const pairsBelow = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:[ \t][^\n\r]*)+/u;

export const unclosedData: Rule = {
  code: 'unclosed-data',
  title: 'Data is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  fix: ({ place }) => {
    const { block, range } = place;
    const pairs = pairsBelow.exec(block.text.slice(range.end))?.[0];
    return [pairs === undefined ? { title: 'Close the data at the end of the line', edits: [insert(block, endOfLine(place), ' }')] }
      : { title: 'Close the data after its last pair', edits: [insert(block, range.end + pairs.trimEnd().length, ' }')] }];
  },
};
