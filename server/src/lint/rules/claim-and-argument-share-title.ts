import { hasText, nameOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';

/** A title that only one of the two has a text for is more likely in the wrong brackets; that is reported as undefined. */
export const claimAndArgumentShareTitle: Rule = {
  code: 'claim-and-argument-share-title',
  title: 'A claim and an argument have the same title',
  category: 'names',
  severity: 'hint',
  scope: 'map',
  *check({ map }) {
    for (const argument of map.arguments.values()) {
      const claim = argument.title === undefined ? undefined : map.claims.get(`[${argument.title}]`);
      if (claim === undefined || !hasText(claim) || !hasText(argument)) continue;
      yield {
        node: argument.id,
        place: pointAt(argument),
        message: `${nameOf(argument)} and ${nameOf(claim)} share their title, so it is easy to refer to the one and mean the `
          + 'other. Name the claim after what it says, and the argument after how it argues.',
        related: [{ message: `This is the claim ${nameOf(claim)}.`, place: pointAt(claim) }],
      };
    }
  },
};
