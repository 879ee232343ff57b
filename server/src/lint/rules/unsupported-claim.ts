import type { Argument, ArgumentMap, Claim, Relation } from '../../model/model.js';
import { hasTag, incoming, nameOf, nodeOf, outgoing } from '../../model/query.js';
import { isDirected, isPro } from '../../model/relations.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { namesSource } from '../names-source.js';
import { isExempt, isSupported } from '../standing.js';
import { supportFixes } from '../standing-fixes.js';

/** Theses and premises have rules of their own; claims without a text are reported as undefined. */
export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  title: 'A claim has neither support nor source',
  category: 'support',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind, texts }, entry) => kind === 'claim' && texts.length > 0 && entry.premiseOf.length === 0,
  check(node, { map }) {
    // What costs most is asked last: of most claims the map knows that something supports them.
    if (isExempt(node) || hasTag(node, 'thesis') || isSupported(map, node) || !isAsserted(map, node) || namesSource(node)) return [];
    return [{
      node: node.id,
      place: pointAt(node),
      message: `Nothing supports ${nameOf(node)}, and no source is cited for it, so ${consequence(map, node)}. `
        + 'Support it (`+ …` below it), cite a source (`[@key]`), or mark it `#assumption` or `#undeveloped`.',
    }];
  },
  fix: supportFixes,
};

/**
 * Prose and plain lists are nobody's claim: a text counts once it has a title or is in a relation. Nor is
 * something asserted by setting it against its contradiction, of which at most one is true.
 */
function isAsserted(map: ArgumentMap, claim: Claim | Argument): boolean {
  const [to, from] = [incoming(map, claim.id), outgoing(map, claim.id)];
  if (to.length === 0 && from.length === 0) return claim.title !== undefined;
  return to.some(isDirected) || from.some(isDirected);
}

function consequence(map: ArgumentMap, { id }: Claim | Argument): string {
  const first = outgoing(map, id).find((relation) => isDirected(relation) && !isMisread(relation));
  if (first === undefined) return 'a reader has no reason to accept it';
  const target = nameOf(nodeOf(map, first.to)!);
  return isPro(first) ? `it is a weak reason for ${target}` : `it is a weak objection to ${target}`;
}

/** Whether the sigil of a relation is reported to be none, so that its other end is not what its writer meant. */
function isMisread({ place: { block, range: { start } } }: Relation): boolean {
  return block.problems.some(({ code, range }) => code === 'unknown-sigil' && range.start === start);
}
