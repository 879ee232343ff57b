import type { ArgumentMap, Relation } from '../model/model.js';
import { isAimedAtStep, isPro, isSymmetric } from '../model/relations.js';
import { weightOf } from './steps.js';
import { usualWeight } from './weighing.js';

/** Stands for a relation that is counted with an equal one before it. */
export const again = {} as Relation;

/**
 * Of relations that end at one node, those that are written more than once: the first stands for all, the others for
 * `again`. `undefined`: there are none.
 */
export function equalRelations(relations: readonly Relation[], map: ArgumentMap): ReadonlyMap<Relation, Relation> | undefined {
  if (new Set(relations.map(({ from }) => from)).size === relations.length) return undefined;
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (isAimedAtStep(relation) || isSymmetric(relation) || (relation.answers && isPro(relation))) continue;
    const key = `${isPro(relation) ? '+' : '-'}${relation.from}`;
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  const found = new Map<Relation, Relation>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    for (const relation of group) found.set(relation, again);
    found.set(group[0]!, inOne(group, map));
  }
  return found;
}

/** Equal relations as one: with the greatest weight that any has, and undercut by whatever undercuts one of them. */
export function inOne(relations: readonly Relation[], map: ArgumentMap): Relation {
  const weightsOf = ({ data, from }: Relation) => weightOf(data) ?? weightOf(map.entries.get(from)!.node!.data) ?? usualWeight;
  const strongest = relations.reduce((one, other) => (weightsOf(other) > weightsOf(one) ? other : one));
  const undercuts = [...new Set(relations.flatMap(({ undercutBy }) => undercutBy))];
  return { ...relations[0]!, data: strongest.data, undercutBy: undercuts };
}
