import type { Argument, ArgumentMap, Claim, Id, Relation } from '../model/model.js';
import { hasTag, isPro } from '../model/query.js';
import { saysNothing } from '../model/content.js';

export { isCited, sourceKeys } from '../model/content.js';

/** What speaks for and against the claims and arguments of a map. */
interface Standing {
  readonly supported: ReadonlySet<Id>;
  readonly opposed: ReadonlySet<Id>;
  readonly undercut: ReadonlySet<Relation>;
}

/** Whether something in the map speaks for the node: a supporting line, or an inference that concludes it. */
export function isSupported(map: ArgumentMap, node: Claim | Argument): boolean {
  return standingOf(map).supported.has(node.id);
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
  const supported = new Set<Id>();
  const opposed = new Set<Id>();
  const undercut = new Set<Relation>();
  for (const relation of map.relations) {
    const { type, from, to, undercuts } = relation;
    if (from === to || saysNothing(map, from)) continue;
    if (isPro(relation)) supported.add(to);
    else if (undercuts) undercut.add(undercuts);
    else {
      opposed.add(to);
      if (type === 'contradiction') opposed.add(from);
    }
  }
  for (const { id, premises, steps } of map.arguments.values()) {
    if (premises.some((premise) => opposed.has(premise))) opposed.add(id);
    for (const { conclusion } of steps) {
      if (conclusion === undefined) continue;
      supported.add(conclusion.claim);
      if (opposed.has(conclusion.claim)) opposed.add(id);
    }
  }
  return { supported, opposed, undercut };
}
