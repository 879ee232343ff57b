import { elementOf, hasChildren } from '../../edit/lines.js';
import { blankLineAbove } from '../blank-line.js';
import type { Rule } from '../rule.js';

export const listInText: Rule = {
  code: 'list-in-text',
  title: 'A list is read as part of the text above it',
  category: 'syntax',
  severity: 'hint',
  scope: 'block',
  // Other signs begin no list below a blank line either, and what is below the text would be about the last item.
  fix: ({ place: { block, range }, place }) => (/^(?:1\.|\*)$/.test(block.text.slice(range.start, range.end)) && !hasChildren(block, elementOf(place)) && !/^\s*--/.test(block.text.slice(elementOf(place).end)) ? [blankLineAbove(place, 'Write blank lines above all lists')] : []),
};
