import { saysNothing } from '../model/content.js';
import type { Argument, ArgumentMap, Claim, Id, Relation } from '../model/model.js';
import { hasTag, incoming, isPro } from '../model/query.js';
import { perShape } from '../model/shape.js';

export { isCited, sourceKeys } from '../model/content.js';

/**
 * Whether something in the map speaks for the node: a supporting line, or an inference that concludes it. Looks no
 * further than its own relations, see `NodeRule`.
 */
export function isSupported(map: ArgumentMap, node: Claim | Argument): boolean {
  return node.uses.some(({ role }) => role === 'conclusion' || role === 'intermediate-conclusion')
    || incoming(map, node.id).some((relation) =>
      isPro(relation) && relation.from !== relation.to && !saysNothing(map, relation.from));
}

/**
 * Whether something in the map speaks against the node itself, or against a premise or conclusion inside the argument
 * that it is. What undercuts one of its steps to another claim does not.
 */
export function isOpposed(map: ArgumentMap, node: Claim | Argument): boolean {
  return opposed(map).has(node.id);
}

/** Whether something undercuts the step that the relation is. */
export function isUndercut(map: ArgumentMap, { undercutBy }: Relation): boolean {
  return undercutBy.some(({ from }) => !saysNothing(map, from));
}

/** Whether the author has said that support is missing on purpose: `#assumption` or `#undeveloped`. */
export function isExempt(node: Claim | Argument): boolean {
  return hasTag(node, 'assumption') || hasTag(node, 'undeveloped');
}

/** The claims and arguments that something speaks against. One pass over the relations, once a shape. */
const opposed = perShape((map): ReadonlySet<Id> => {
  const found = new Set<Id>();
  for (const relation of map.relations) {
    const { type, from, to, undercuts } = relation;
    if (from === to || isPro(relation) || undercuts || saysNothing(map, from)) continue;
    found.add(to);
    if (type === 'contradiction') found.add(from);
  }
  for (const { id, premises, steps } of map.arguments.values()) {
    if (premises.some((premise) => found.has(premise))) found.add(id);
    for (const { conclusion } of steps) if (conclusion && found.has(conclusion.claim)) found.add(id);
  }
  return found;
});
