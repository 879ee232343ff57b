import { saysNothing } from '../model/content.js';
import type { Argument, ArgumentMap, Claim, Id, Relation, Use } from '../model/model.js';
import { numberingOf } from '../model/numbering.js';
import { hasTag, incoming, nodeOf } from '../model/query.js';
import { isDirected, isPro } from '../model/relations.js';
import { perShape } from '../model/shape.js';

export { isCited, sourceKeys } from '../model/content.js';

/**
 * Whether something in the map speaks for the node: a supporting line, or an inference that concludes it. Looks no
 * further than its own relations, see `NodeRule`.
 */
export function isSupported(map: ArgumentMap, node: Claim | Argument): boolean {
  if (node.uses.some(isConcluded)) return true;
  const relations = incoming(map, node.id);
  for (let at = 0; at < relations.length; at++) {
    const relation = relations[at]!;
    if (isPro(relation) && relation.from !== relation.to && !saysNothing(map, nodeOf(map, relation.from)!)) return true;
  }
  return false;
}

function isConcluded({ role }: Use): boolean {
  return role === 'conclusion' || role === 'intermediate-conclusion';
}

/**
 * Whether something in the map speaks against the node itself, or against a premise or conclusion inside the argument
 * that it is. What undercuts one of its steps to another claim does not. The node is given by its number (`numberingOf`).
 */
export function isOpposed(map: ArgumentMap, node: number): boolean {
  return opposed(map)[node] === 1;
}

/** Whether something undercuts the step that the relation is. */
export function isUndercut(map: ArgumentMap, { undercutBy }: Relation): boolean {
  for (let at = 0; at < undercutBy.length; at++) if (!saysNothing(map, nodeOf(map, undercutBy[at]!.from)!)) return true;
  return false;
}

/** Whether the author has said that support is missing on purpose: `#assumption` or `#undeveloped`. */
export function isExempt(node: Claim | Argument): boolean {
  return hasTag(node, 'assumption') || hasTag(node, 'undeveloped');
}

/** Whether something speaks against a claim or argument, by its number. Once a shape. */
const opposed = perShape((map): Uint8Array => {
  const { nodes } = map;
  const { numberOf, sources } = numberingOf(map);
  const found = new Uint8Array(nodes.length);
  for (let at = 0; at < nodes.length; at++) {
    const { incoming: relations } = nodes[at]!;
    for (let index = 0; index < relations.length; index++) {
      const relation = relations[index]!;
      if (isPro(relation) || relation.undercuts) continue;
      const from = sources.at(at, index);
      if (from === at || saysNothing(map, nodes[from]!.node)) continue;
      found[at] = 1;
      if (!isDirected(relation)) found[from] = 1;
    }
  }
  const isOpposedClaim = (id: Id) => found[numberOf.get(id)!] === 1;
  nodes.forEach(({ node }, at) => {
    if (node.kind === 'claim') return;
    if (node.premises.some(isOpposedClaim)) found[at] = 1;
    else if (node.steps.some(({ conclusion }) => conclusion && isOpposedClaim(conclusion.claim))) found[at] = 1;
  });
  return found;
});
