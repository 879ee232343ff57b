import type { ArgumentMap, Claim, Relation } from '../../model/model.js';
import { hasTag, incoming, isPro, nameOf, nodeOf, outgoing, premiseOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { isCited, isExempt, isSupported } from '../standing.js';

/** Theses and premises have rules of their own; claims without a text are reported as undefined. */
export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  title: 'A claim has neither support nor source',
  category: 'support',
  severity: 'warning',
  scope: 'map',
  *check({ map }) {
    for (const claim of map.claims.values()) {
      if (claim.texts.length === 0 || isCited(claim) || isExempt(claim) || hasTag(claim, 'thesis')) continue;
      if (isSupported(map, claim) || premiseOf(map, claim.id).length > 0 || !isAsserted(map, claim)) continue;
      yield {
        node: claim.id,
        place: pointAt(claim),
        message: `Nothing supports ${nameOf(claim)}, and no source is cited for it, so ${consequence(map, claim)}. `
          + 'Support it (`+ …` below it), cite a source (`[@key]`), or mark it `#assumption` or `#undeveloped`.',
      };
    }
  },
};

/**
 * Prose and plain lists are nobody's claim: a text counts once it has a title or stands in a relation. Nor is
 * something asserted by setting it against its contradiction, of which at most one is true.
 */
function isAsserted(map: ArgumentMap, claim: Claim): boolean {
  const [to, from] = [incoming(map, claim.id), outgoing(map, claim.id)];
  if (to.length === 0 && from.length === 0) return claim.title !== undefined;
  return to.some(isDirected) || from.some(isDirected);
}

function consequence(map: ArgumentMap, { id }: Claim): string {
  const first = outgoing(map, id).find(isDirected);
  if (first === undefined) return 'a reader has no reason to accept it';
  const target = nameOf(nodeOf(map, first.to)!);
  return isPro(first) ? `it is a weak reason for ${target}` : `it is a weak objection to ${target}`;
}

function isDirected({ type }: Relation): boolean {
  return type !== 'contradiction';
}
