import { saysNothing } from '../model/content.js';
import type { ArgumentMap, Relation } from '../model/model.js';
import { isAimedAtStep, isPro, isSymmetric } from '../model/relations.js';
import type { NodeEntry } from '../model/resolved.js';
import type { EvaluationSettings } from './settings.js';
import { weightOf } from './steps.js';

/**
 * The lines for and against a claim or argument that are given no weight, where weights decide: it has a standard of proof, and
 * something is on either side, or it has rivals. Looks at its own relations and what they come from.
 */
export function reasonsWithoutWeight(map: ArgumentMap, entry: NodeEntry, settings: EvaluationSettings): readonly Relation[] {
  const { node, incoming, outgoing } = entry;
  const isWeighed = (node.data['standard'] ?? settings.standard) !== 'dialectical-validity' && incoming.length + outgoing.length > 0;
  return isWeighed ? unweighedReasons(map, entry) : none;
}

function unweighedReasons(map: ArgumentMap, { incoming, outgoing }: NodeEntry): readonly Relation[] {
  const reasons = incoming.filter((relation) => !isAimedAtStep(relation) && !isSymmetric(relation) && !(isPro(relation) && relation.answers)
    && !saysNothing(map, (map.entries.get(relation.from) as NodeEntry).node));
  const sides = new Set(reasons.map(isPro));
  if (sides.size < 2 && !(reasons.length > 0 && [...incoming, ...outgoing].some(isSymmetric))) return none;
  return reasons.filter(({ data, from }) => weightOf(data) === undefined && weightOf((map.entries.get(from) as NodeEntry).node.data) === undefined);
}

const none: readonly never[] = [];
