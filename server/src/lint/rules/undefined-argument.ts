import type { Rule } from '../rule.js';
import { titleFixes, undefinedTitles } from '../undefined.js';

export const undefinedArgument: Rule = {
  code: 'undefined-argument',
  title: 'An argument is referred to but has neither gist nor premises',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  check: ({ map }) => undefinedTitles(map, 'argument',
    (id) => `Nothing says how ${id} argues, so nobody can weigh it`,
    (id) => `sketch it, \`${id}: …\`, or write its premises`),
  fix: titleFixes,
};
