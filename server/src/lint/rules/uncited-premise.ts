import { hasTag, nameOf, premiseOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { isCited, isExempt, isSupported } from '../standing.js';

/** A source of the argument as a whole stands for all of its premises. */
export const uncitedPremise: Rule = {
  code: 'uncited-premise',
  title: 'A premise has neither support nor source',
  category: 'support',
  severity: 'information',
  scope: 'map',
  *check({ map }) {
    for (const claim of map.claims.values()) {
      if (claim.texts.length === 0 || isCited(claim) || isExempt(claim) || hasTag(claim, 'thesis')) continue;
      const argument = premiseOf(map, claim.id).find((each) => !isCited(each));
      if (argument === undefined || isSupported(map, claim)) continue;
      const conclusion = argument.conclusion === undefined ? undefined : map.claims.get(argument.conclusion);
      const what = argument.title !== undefined ? nameOf(argument)
        : conclusion ? `the argument for ${nameOf(conclusion)}` : 'an argument';
      yield {
        node: claim.id,
        place: pointAt(claim),
        message: `The premise ${nameOf(claim)} has neither support nor source, and ${what} is no stronger than it. `
          + 'Cite a source (`[@key]`), support it (`+ …` below it), or mark it `#assumption` or `#undeveloped`.',
      };
    }
  },
};
