import type { Id } from '../model/model.js';
import { argumentsFor, hasTag, incoming, isPro, isSymmetric, outgoing, premiseOf } from '../model/query.js';
import { perShape } from '../model/shape.js';

/**
 * The claims and arguments that stand on the side of what the map is meant to establish: the theses, what speaks for
 * them, what speaks against what speaks against them, and so on. In a part of the map that hangs together with no
 * thesis, what stands at its top, and rests under nothing else, takes their place; the first one if there are several
 * that disagree. A claim can be on both sides. Linear, once a shape.
 */
export const ownSide = perShape((map): ReadonlySet<Id> => {
  const own = new Set<Id>();
  const other = new Set<Id>();
  /** What has been reached but not looked at yet, on either side. */
  const [ownNext, otherNext]: [Id[], Id[]] = [[], []];
  const visit = (id: Id, isOwn: boolean) => {
    const side = isOwn ? own : other;
    if (side.has(id)) return;
    side.add(id);
    (isOwn ? ownNext : otherNext).push(id);
  };
  const look = (id: Id, isOwn: boolean) => {
    for (const relation of incoming(map, id)) visit(relation.from, isPro(relation) ? isOwn : !isOwn);
    for (const relation of outgoing(map, id)) if (isSymmetric(relation)) visit(relation.to, !isOwn);
    const argument = map.arguments.get(id);
    if (argument === undefined) return;
    for (const premise of argument.premises) visit(premise, isOwn);
    for (const { conclusion } of argument.steps) if (conclusion) visit(conclusion.claim, isOwn);
  };
  const spread = () => {
    while (ownNext.length + otherNext.length > 0) {
      const isOwn = ownNext.length > 0;
      look((isOwn ? ownNext : otherNext).pop()!, isOwn);
    }
  };
  for (const claim of map.claims.values()) if (hasTag(claim, 'thesis')) visit(claim.id, true);
  spread();
  for (const id of [...map.claims.keys(), ...map.arguments.keys()]) {
    if (own.has(id) || other.has(id) || premiseOf(map, id).length > 0) continue;
    // What a counterpoint concludes, and nothing else rests on, is no part of the map of its own.
    if (argumentsFor(map, id).some((argument) => other.has(argument.id))) continue;
    if (!outgoing(map, id).every(({ type }) => type === 'contradiction')) continue;
    visit(id, true);
    spread();
  }
  return own;
});
