import type { MapRule } from '../rule.js';
import { reportUndefined, titleFixes, undefinedTitles, type Undefined } from '../undefined.js';

export const undefinedArgument: MapRule<Undefined> = {
  code: 'undefined-argument',
  title: 'An argument is referred to but has neither gist nor premises',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  find: (map) => undefinedTitles(map, 'argument'),
  report: (fact, map) => reportUndefined(fact, map,
    `Nothing says how ${fact.ids[0]} argues, so nobody can weigh it`,
    `sketch it, \`${fact.ids[0]}: …\`, or write its premises`),
  fix: titleFixes,
};
