import { push } from '../base/multimap.js';
import type { ArgumentMap, Relation } from '../model/model.js';
import { isAimedAtStep, isPro, isSymmetric } from '../model/relations.js';
import { weightOf } from './steps.js';
import { usualWeight } from './weighing.js';

/** Stands for a relation that is counted with an equal one before it. */
export const again = {} as Relation;

/**
 * Relations that a map writes more than once, each as one. What it has given it gives again for the same ones, because steps are
 * told apart by their relations.
 */
export class EqualRelations {
  readonly #map: ArgumentMap;
  readonly #endingAt = new Map<readonly Relation[], ReadonlyMap<Relation, Relation>>();
  /** They are found by the first of those that are one. */
  readonly #undercuts = new Map<Relation, { readonly group: readonly Relation[]; readonly one: Relation }[]>();

  constructor(map: ArgumentMap) {
    this.#map = map;
  }

  /**
   * Finds, among relations that end at one node, undercuts left aside, those that are written more than once: the first stands for all, the
   * others for `again`. `undefined`: there are none.
   */
  endingAt(relations: readonly Relation[]): ReadonlyMap<Relation, Relation> | undefined {
    if (relations.length < 2 || haveOneSourceEach(relations)) return undefined;
    const known = this.#endingAt.get(relations);
    if (known) return known;
    const found = new Map<Relation, Relation>();
    const counting = relations.filter((relation) => !isAimedAtStep(relation) && !isSymmetric(relation) && !(relation.answers && isPro(relation)));
    for (const group of groupsOf(counting, (relation) => `${isPro(relation) ? '+' : '-'}${relation.from}`)) {
      if (group.length === 1) continue;
      for (const relation of group) found.set(relation, again);
      found.set(group[0]!, this.inOne(group));
    }
    this.#endingAt.set(relations, found);
    return found;
  }

  /** Undercuts of one thing, those that have the same source as one. */
  undercuts(relations: readonly Relation[]): readonly Relation[] {
    if (relations.length < 2 || haveOneSourceEach(relations)) return relations;
    return groupsOf(relations, ({ from }) => from).map((group) => {
      if (group.length === 1) return group[0]!;
      const known = this.#undercuts.get(group[0]!) ?? [];
      const before = known.find((each) => each.group.length === group.length && each.group.every((relation, at) => relation === group[at]));
      if (before) return before.one;
      const one = this.inOne(group);
      this.#undercuts.set(group[0]!, [...known, { group, one }]);
      return one;
    });
  }

  /** Equal relations as one: with the greatest weight that any has, and undercut by whatever undercuts one of them. */
  inOne(relations: readonly Relation[]): Relation {
    const weightsOf = ({ data, from }: Relation) => weightOf(data) ?? weightOf(this.#map.entries.get(from)!.node!.data) ?? usualWeight;
    const strongest = relations.reduce((one, other) => (weightsOf(other) > weightsOf(one) ? other : one));
    const undercuts = [...new Set(relations.flatMap(({ undercutBy }) => undercutBy))];
    return { ...relations[0]!, data: strongest.data, undercutBy: undercuts };
  }
}

function haveOneSourceEach(relations: readonly Relation[]): boolean {
  return new Set(relations.map(({ from }) => from)).size === relations.length;
}

function groupsOf(relations: readonly Relation[], keyOf: (relation: Relation) => string): readonly Relation[][] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) push(groups, keyOf(relation), relation);
  return [...groups.values()];
}
