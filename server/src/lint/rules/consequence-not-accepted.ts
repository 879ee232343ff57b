import type { Status } from '../../evaluation/framework.js';
import type { ArgumentMap, Relation } from '../../model/model.js';
import { incoming, nameOf, nodeOf } from '../../model/query.js';
import { isEntailment } from '../../model/relations.js';
import type { Fact, MapRule } from '../rule.js';

interface Inconsistency extends Fact {
  /** The index of the entailment among the relations that end at the last of `ids`. */
  readonly index: number;
  readonly status: Status;
}

/** In strict mode: who accepts a claim has to accept what it entails. One finding for each such entailment. */
export const consequenceNotAccepted: MapRule<Inconsistency> = {
  code: 'consequence-not-accepted',
  title: 'A claim is accepted, but not what it entails',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *find(map, { verdicts }) {
    if (map.settings.mode !== 'strict') return;
    for (const relation of map.relations) {
      const { from, to, undercutBy } = relation;
      if (!isEntailment(relation) || undercutBy.length > 0 || verdicts.get(from)?.status !== 'accepted') continue;
      const { status } = verdicts.get(to)!;
      if (status !== 'accepted') yield { ids: [from, to], index: indexOf(map, relation), status };
    }
  },
  report({ ids: [from, to], index, status }, map) {
    const [ground, consequence] = [from, to].map((id) => nameOf(nodeOf(map, id!)!));
    return {
      node: from!,
      place: incoming(map, to!)[index]!.place,
      message: `${ground} is accepted, and entails ${consequence}, which is ${status}, so the two do not fit together. `
        + `Answer what stands against ${consequence}, or say that it speaks against ${ground} as well.`,
    };
  },
};

function indexOf(map: ArgumentMap, relation: Relation): number {
  return incoming(map, relation.to).indexOf(relation);
}
