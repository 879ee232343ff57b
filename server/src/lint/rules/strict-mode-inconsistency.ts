import type { ArgumentMap, Claim, Id, Relation } from '../../model/model.js';
import { incoming, nameOf } from '../../model/query.js';
import { isEntailment, isSymmetric } from '../../model/relations.js';
import { pointAt } from '../point.js';
import type { Fact, MapRule } from '../rule.js';

/** This many steps are gone back from all exclusions together, for each claim of the map: that keeps the cost linear. */
const stepsPerClaim = 8;

/** In strict mode: what entails two claims that exclude each other cannot be true. One finding for each exclusion. */
export const strictModeInconsistency: MapRule<Exclusion> = {
  code: 'strict-mode-inconsistency',
  title: 'A claim entails two claims that exclude each other',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    if (map.settings.mode !== 'strict') return;
    const budget = { steps: map.claims.size * stepsPerClaim };
    for (const relation of map.relations) {
      if (!excludes(relation)) continue;
      const ground = commonGround(map, relation, budget);
      if (ground === undefined) continue;
      yield { ids: [ground, relation.from, relation.to], index: incoming(map, relation.to).indexOf(relation) };
    }
  },
  report({ ids, index }, map) {
    const [ground, one, other] = ids.map((id) => map.claims.get(id)!) as [Claim, Claim, Claim];
    return {
      node: ground.id,
      place: pointAt(ground),
      message: ground === one || ground === other
        ? `${nameOf(ground)} entails and excludes ${nameOf(ground === one ? other : one)}, so it cannot be true. `
          + 'Give up one of the two relations.'
        : `${nameOf(ground)} entails both ${nameOf(one)} and ${nameOf(other)}, which exclude each other, so it cannot be true. `
          + 'Give up one of the steps, or the exclusion.',
      related: [{
        message: `Here ${nameOf(one)} and ${nameOf(other)} exclude each other.`, place: incoming(map, other.id)[index]!.place,
      }],
    };
  },
};

interface Exclusion extends Fact {
  /** What entails both, and the two that exclude each other. */
  readonly ids: readonly [Id, Id, Id];
  /** The index of the exclusion among the relations that end at the last of `ids`. */
  readonly index: number;
}

function excludes(relation: Relation): boolean {
  return isSymmetric(relation) && relation.from !== relation.to;
}

/** The nearest claim that entails both ends of the exclusion; either end may be it. */
function commonGround(map: ArgumentMap, { from, to }: Relation, budget: { steps: number }): Id | undefined {
  const sides = [new Set([from]), new Set([to])] as const;
  const queues: readonly [Id[], Id[]] = [[from], [to]];
  for (let next = 0; (next < queues[0].length || next < queues[1].length) && budget.steps > 0; next++) {
    for (const side of [0, 1] as const) {
      const at = queues[side][next];
      if (at === undefined) continue;
      for (const relation of incoming(map, at)) {
        const ground = relation.from;
        budget.steps--;
        if (!isEntailment(relation) || sides[side].has(ground)) continue;
        if (sides[side === 0 ? 1 : 0].has(ground)) return ground;
        sides[side].add(ground);
        queues[side].push(ground);
      }
    }
  }
  return undefined;
}
