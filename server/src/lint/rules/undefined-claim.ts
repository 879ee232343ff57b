import type { Rule } from '../rule.js';
import { titleFixes, undefinedTitles } from '../undefined.js';

export const undefinedClaim: Rule = {
  code: 'undefined-claim',
  title: 'A claim is referred to but has no text',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  check: ({ map }) => undefinedTitles(map, 'claim',
    (id) => `No text says what ${id} claims, so it can be neither supported nor attacked`,
    (id) => `define it: \`${id}: …\``),
  fix: titleFixes,
};
