import { elementOf, hasChildren } from '../../edit/lines.js';
import { blankLineAbove } from '../blank-line.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const listInText: Rule = {
  code: 'list-in-text',
  title: 'A list is read as part of the text above it',
  category: 'syntax',
  severity: 'hint',
  scope: 'block',
  *fix(violation) {
    yield* meantFixes(violation);
    const { place, place: { block, range } } = violation;
    const element = elementOf(place);
    const sign = block.text.slice(range.start, range.end);
    // Other signs begin no list below a blank line either, and what is below the text would be about the last item.
    if ((sign !== '1.' && sign !== '*') || hasChildren(block, element) || /^\s*--/.test(block.text.slice(element.end))) return;
    yield blankLineAbove(place, 'Write blank lines above all lists');
  },
};
