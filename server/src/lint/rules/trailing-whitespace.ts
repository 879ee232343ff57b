import { remove } from '../../edit/edits.js';
import type { Rule } from '../rule.js';

/** White space in data and front matter may belong to a value. */
export const trailingWhitespace: Rule = {
  code: 'trailing-whitespace',
  title: 'A line ends in white space',
  category: 'form',
  severity: 'off',
  scope: 'block',
  concerns: ({ block, frontMatter }) => frontMatter === undefined && /[ \t](?:[\r\n]|$)/.test(block.text),
  *check({ block }) {
    const data = block.elements.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'data');
    let next = 0;
    for (const { index: start, 0: { length } } of block.text.matchAll(/(?<![ \t])[ \t]+(?=[\r\n]|$)/g)) {
      while (data[next] && data[next]!.end <= start) next++;
      if (data[next] && data[next]!.start < start) continue;
      yield {
        place: { block, range: { start, end: start + length } },
        message: 'This line ends in white space, which shows up as a change when versions are compared. Remove it.',
        tags: ['unnecessary'],
      };
    }
  },
  fix: ({ place }) => [{
    title: 'Remove the white space', titleForAll: 'Remove all white space at the ends of lines', automatic: true, edits: [remove(place)],
  }],
};
