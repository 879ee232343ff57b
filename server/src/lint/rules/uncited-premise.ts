import { hasTag, nameOf, placeOf, premiseOf } from '../../model/query.js';
import type { Rule } from '../rule.js';
import { isExempt, isSupported } from '../standing.js';

export const uncitedPremise: Rule = {
  code: 'uncited-premise',
  title: 'A premise has neither support nor source',
  category: 'support',
  severity: 'information',
  *check({ map }) {
    for (const claim of map.claims.values()) {
      if (claim.texts.length === 0 || claim.citations.length > 0 || hasTag(claim, 'thesis') || isExempt(claim)) continue;
      const restsOnIt = premiseOf(map, claim.id);
      if (restsOnIt.length === 0 || isSupported(map, claim)) continue;
      if (restsOnIt.every(({ citations }) => citations.length > 0)) continue;
      const argument = restsOnIt[0]!;
      const what = argument.title === undefined ? 'an argument' : nameOf(argument);
      yield {
        node: claim.id,
        place: placeOf(claim),
        message: `The premise ${nameOf(claim)} has neither support nor source, and ${what} rests on it. `
          + 'Cite a source (`[@key]`), support it (`+ …`), or mark it `#assumption`.',
      };
    }
  },
};
