import { saysNothing } from '../model/content.js';
import type { Argument, ArgumentMap, Claim, Id, Relation } from '../model/model.js';
import { numberingOf } from '../model/numbering.js';
import { hasTag, incoming, isPro, nodeOf } from '../model/query.js';
import { perShape } from '../model/shape.js';

export { isCited, sourceKeys } from '../model/content.js';

/**
 * Whether something in the map speaks for the node: a supporting line, or an inference that concludes it. Looks no
 * further than its own relations, see `NodeRule`.
 */
export function isSupported(map: ArgumentMap, node: Claim | Argument): boolean {
  return node.uses.some(({ role }) => role === 'conclusion' || role === 'intermediate-conclusion')
    || incoming(map, node.id).some((relation) =>
      isPro(relation) && relation.from !== relation.to && !saysNothing(map, nodeOf(map, relation.from)!));
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
  return undercutBy.some(({ from }) => !saysNothing(map, nodeOf(map, from)!));
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
  nodes.forEach(({ incoming }, at) => incoming.forEach((relation, index) => {
    const from = sources.nodes[sources.starts[at]! + index]!;
    if (from === at || isPro(relation) || relation.undercuts || saysNothing(map, nodes[from]!.node)) return;
    found[at] = 1;
    if (relation.type === 'contradiction') found[from] = 1;
  }));
  const isOpposedClaim = (id: Id) => found[numberOf.get(id)!] === 1;
  nodes.forEach(({ node }, at) => {
    if (node.kind === 'claim') return;
    if (node.premises.some(isOpposedClaim)) found[at] = 1;
    else if (node.steps.some(({ conclusion }) => conclusion && isOpposedClaim(conclusion.claim))) found[at] = 1;
  });
  return found;
});
