import { nameOf, nodeOf, outgoing, placeOf } from '../../model/query.js';
import type { ArgumentMap, Claim, Argument, Relation } from '../../model/model.js';
import type { Rule } from '../rule.js';
import { isOpposed } from '../standing.js';

/**
 * A counterpoint is answered by anything against it, against one of its premises, or against its step. What is
 * aimed at a counterpoint defends what that one attacks, and needs no answer itself.
 */
export const unansweredCounterpoint: Rule = {
  code: 'unanswered-counterpoint',
  title: 'A counterpoint has no answer',
  category: 'support',
  severity: 'information',
  *check({ map }) {
    const undercut = new Set(map.relations.map(({ undercuts }) => undercuts));
    for (const relation of map.relations) {
      if (relation.derived || !isCounterpoint(relation) || undercut.has(relation)) continue;
      const from = nodeOf(map, relation.from)!;
      const to = nodeOf(map, relation.to)!;
      if (isAnswered(map, from) || outgoing(map, to.id).some(isCounterpoint)) continue;
      yield {
        node: to.id,
        place: relation.place,
        message: `Nothing answers ${nameOf(from)}, which speaks against ${nameOf(to)}. `
          + 'Answer it (`- …` below it, or `_ …` against the step), or accept what it shows and say so.',
        related: [{ message: `The counterpoint is aimed at ${nameOf(to)}.`, place: placeOf(to) }],
      };
    }
  },
};

function isCounterpoint({ type }: Relation): boolean {
  return type === 'attack' || type === 'undercut' || type === 'contrary';
}

function isAnswered(map: ArgumentMap, node: Claim | Argument): boolean {
  if (isOpposed(map, node)) return true;
  return node.kind === 'argument' && node.premises.some((premise) => isOpposed(map, map.claims.get(premise)!));
}
