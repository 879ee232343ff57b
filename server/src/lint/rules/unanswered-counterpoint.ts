import { cutsNoStep, weightOf } from '../../evaluation/steps.js';
import type { ArgumentMap, Id, Relation } from '../../model/model.js';
import { numberingOf } from '../../model/numbering.js';
import { incoming, nameOf, nodeOf } from '../../model/query.js';
import { isCon, isDirected, isPro } from '../../model/relations.js';
import { addBelow } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { pointAt } from '../point.js';
import type { Fact, MapRule } from '../rule.js';
import { ownSide } from '../sides.js';
import { isOpposed, isUndercut } from '../standing.js';
import { placeholder } from '../standing-fixes.js';
import { targetOf } from '../target.js';

interface Counterpoint extends Fact {
  /** What it comes from, where its relation ends, and what it is aimed at. */
  readonly ids: readonly [from: Id, to: Id, aim: Id];
  /** The index of the relation among those that end at `to`. */
  readonly index: number;
}

/**
 * A counterpoint is answered by anything against it, against one of its premises, against its step, or against
 * everything that supports it. What is aimed at a counterpoint defends the map's own side, and needs no answer itself.
 * Nor does what counts for nothing anyway: what has a weight of zero, and an undercut that cuts no step.
 */
export const unansweredCounterpoint: MapRule<Counterpoint> = {
  code: 'unanswered-counterpoint',
  title: 'A counterpoint has no answer',
  category: 'support',
  severity: 'information',
  scope: 'map',
  *find(map) {
    const { nodes } = map;
    const { ids, numberOf, sources } = numberingOf(map);
    const own = ownSide(map);
    for (let to = 0; to < nodes.length; to++) {
      const { incoming: relations } = nodes[to]!;
      // What is written twice is one counterpoint: it is reported once, and an undercut of either line answers it.
      let found: Map<string, Counterpoint | undefined> | undefined;
      for (let index = 0; index < relations.length; index++) {
        const relation = relations[index]!;
        if (!isCounterpoint(relation) || cutsNoStep(map, relation)) continue;
        const aim = relation.undercuts ? numberOf.get(relation.undercuts.from)! : to;
        const from = sources.at(to, index);
        if (own[aim] !== 1 || from === aim) continue;
        found ??= new Map();
        const key = `${relation.type} ${from} ${aim}`;
        if (isUndercut(map, relation)) found.set(key, undefined);
        if (found.has(key)) continue;
        const { kind, title, texts, data } = nodes[from]!.node;
        if ((weightOf(relation.data) ?? weightOf(data)) === 0) continue;
        if ((title === undefined && texts.length === 0 && kind === 'claim') || isOpposed(map, from) || isSupportOpposed(map, from)) continue;
        found.set(key, { ids: [ids[from]!, ids[to]!, ids[aim]!], index });
      }
      if (found) for (const fact of found.values()) if (fact) yield fact;
    }
  },
  report({ ids: [fromId, toId, aimId], index }, map) {
    const relation = incoming(map, toId)[index]!;
    const [from, aim] = [nodeOf(map, fromId)!, nodeOf(map, aimId)!];
    return {
      node: aim.id,
      place: relation.place,
      message: `Nothing answers ${nameOf(from)}, so a reader cannot tell what you make of this objection to ${targetOf(map, relation)}. `
        + 'Answer it (`- …` below it), cut its step (`_ …` below it), or accept what it shows and say so.',
      related: [{ message: `This is what it speaks against: ${nameOf(aim)}.`, place: pointAt(aim) }],
    };
  },
  *fix({ place }) {
    const { block } = place;
    const line = elementOf(place);
    // Of `-> …` the counterpoint is the line above.
    const isBelow = line.kind === 'relation' && line.direction === 'down';
    const counterpoint = isBelow ? { block, range: line.parent ?? line } : place;
    yield { title: 'Answer it', edits: [addBelow(counterpoint, `- ${placeholder}`)] };
    if (!isBelow) yield { title: 'Undercut its step', edits: [addBelow(counterpoint, `_ ${placeholder}`)] };
  },
};

/** Denying that two claims contradict each other is an objection to neither. */
function isCounterpoint(relation: Relation): boolean {
  const { derived, undercuts } = relation;
  return !derived && isCon(relation) && isDirected(relation) && (undercuts === undefined || isDirected(undercuts));
}

/** Whether something supports the node, and each such support is opposed or undercut. */
function isSupportOpposed(map: ArgumentMap, node: number): boolean {
  const { sources } = numberingOf(map);
  const { incoming: relations } = map.nodes[node]!;
  for (let index = 0; index < relations.length; index++) {
    const relation = relations[index]!;
    if (isPro(relation) && !isUndercut(map, relation) && !isOpposed(map, sources.at(node, index))) return false;
  }
  return relations.some(isPro);
}
