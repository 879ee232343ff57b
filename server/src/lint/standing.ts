import { noData } from '../model/data.js';
import type { Argument, ArgumentMap, Claim, DataValues, Id, Relation } from '../model/model.js';
import { hasTag, incoming, isPro, nodeOf } from '../model/query.js';

/** What speaks against the claims and arguments of a map. */
interface Standing {
  readonly opposed: ReadonlySet<Id>;
  readonly undercut: ReadonlySet<Relation>;
}

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
  return standingOf(map).opposed.has(node.id);
}

/** Whether something undercuts the step that the relation is. */
export function isUndercut(map: ArgumentMap, relation: Relation): boolean {
  return standingOf(map).undercut.has(relation);
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

const known = new WeakMap<ArgumentMap, Standing>();

/** Indexed once a map, in one pass over its relations. */
function standingOf(map: ArgumentMap): Standing {
  let found = known.get(map);
  if (found === undefined) {
    found = readStanding(map);
    known.set(map, found);
  }
  return found;
}

function readStanding(map: ArgumentMap): Standing {
  const opposed = new Set<Id>();
  const undercut = new Set<Relation>();
  for (const relation of map.relations) {
    const { type, from, to, undercuts } = relation;
    if (from === to || saysNothing(map, from)) continue;
    if (isPro(relation)) continue;
    if (undercuts) undercut.add(undercuts);
    else {
      opposed.add(to);
      if (type === 'contradiction') opposed.add(from);
    }
  }
  for (const { id, premises, steps } of map.arguments.values()) {
    if (premises.some((premise) => opposed.has(premise))) opposed.add(id);
    for (const { conclusion } of steps) {
      if (conclusion && opposed.has(conclusion.claim)) opposed.add(id);
    }
  }
  return { opposed, undercut };
}

/**
 * Whether a line has been begun but not written yet, such as `+` alone. What has no title stands in the block of what
 * it is related to.
 */
function saysNothing(map: ArgumentMap, id: Id): boolean {
  const node = nodeOf(map, id)!;
  if (node.title !== undefined || node.texts.length > 0 || isCited(node)) return false;
  return node.kind === 'claim' || node.premises.every((premise) => saysNothing(map, premise));
}
