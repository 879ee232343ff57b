import { hasTag, nameOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { isExempt, isSupported } from '../standing.js';

/** A thesis is the author's own: a citation shows that others hold it, not why it should be accepted. */
export const unsupportedThesis: Rule = {
  code: 'unsupported-thesis',
  title: 'A thesis has nothing that speaks for it',
  category: 'support',
  severity: 'warning',
  scope: 'map',
  *check({ map }) {
    for (const claim of map.claims.values()) {
      if (!hasTag(claim, 'thesis') || isExempt(claim) || isSupported(map, claim)) continue;
      yield {
        node: claim.id,
        place: pointAt(claim),
        message: `Nothing supports the thesis ${nameOf(claim)}, so a reader has no reason to accept it. `
          + 'Add a claim or argument for it (`+ …` below it), or mark it `#undeveloped`.',
      };
    }
  },
};
