import { hasTag, nameOf, placeOf, premiseOf } from '../../model/query.js';
import type { Rule } from '../rule.js';
import { isExempt, isSupported } from '../standing.js';

/** Theses and premises have rules of their own; claims without a text are reported as undefined. */
export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  title: 'A claim has neither support nor source',
  category: 'support',
  severity: 'warning',
  *check({ map }) {
    for (const claim of map.claims.values()) {
      if (claim.texts.length === 0 || claim.citations.length > 0 || hasTag(claim, 'thesis') || isExempt(claim)) continue;
      if (isSupported(map, claim) || premiseOf(map, claim.id).length > 0) continue;
      yield {
        node: claim.id,
        place: placeOf(claim),
        message: `Nothing supports ${nameOf(claim)}, and no source is cited for it. `
          + 'Support it (`+ …`), cite a source (`[@key]`), or mark it `#assumption` or `#undeveloped`.',
      };
    }
  },
};
