import type { MapRule } from '../rule.js';
import { reportUndefined, titleFixes, undefinedTitles, type Undefined } from '../undefined.js';

export const undefinedClaim: MapRule<Undefined> = {
  code: 'undefined-claim',
  title: 'A claim is referred to but has no text',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  find: (map) => undefinedTitles(map, 'claim'),
  report: (fact, map) => reportUndefined(fact, map,
    `No text says what ${fact.ids[0]} claims, so it can be neither supported nor attacked`,
    `define it: \`${fact.ids[0]}: …\``),
  fix: titleFixes,
};
