import { noData } from '../model/data.js';
import type { Argument, ArgumentMap, Claim, DataValues, Id, Relation } from '../model/model.js';
import { hasTag, incoming, isPro, nodeOf } from '../model/query.js';
import { perShape } from '../model/shape.js';

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

/** Whether the node cites a source, in its text or as Argdown's users do, `{source: key}`. */
export function isCited(node: Claim | Argument): boolean {
  return node.citations.length > 0 || sourceKeys(node.data).length > 0;
}

/** The keys in `{source: key}` or `{sources: [key, other]}`. */
export function sourceKeys(data: DataValues): readonly string[] {
  if (data === noData) return none;
  return [data['source'], data['sources']].flat().filter((key) => typeof key === 'string');
}

const none: readonly never[] = [];

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

/**
 * Whether a line has been begun but not written yet, such as `+` alone. What has no title stands in the block of what
 * it is related to.
 */
function saysNothing(map: ArgumentMap, id: Id): boolean {
  const node = nodeOf(map, id)!;
  if (node.title !== undefined || node.texts.length > 0 || isCited(node)) return false;
  return node.kind === 'claim' || node.premises.every((premise) => saysNothing(map, premise));
}
