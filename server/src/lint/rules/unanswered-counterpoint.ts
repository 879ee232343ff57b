import type { Argument, ArgumentMap, Claim, Place, Relation } from '../../model/model.js';
import { incoming, isPro, nameOf, nodeOf } from '../../model/query.js';
import { addBelow, elementOf } from '../edits.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { ownSide } from '../sides.js';
import { isOpposed, isUndercut } from '../standing.js';
import { placeholder } from '../standing-fixes.js';

/**
 * A counterpoint is answered by anything against it, against one of its premises, against its step, or against
 * everything that supports it. What is aimed at a counterpoint defends the map's own side, and needs no answer itself.
 */
export const unansweredCounterpoint: Rule = {
  code: 'unanswered-counterpoint',
  title: 'A counterpoint has no answer',
  category: 'support',
  severity: 'information',
  scope: 'map',
  *check({ map }) {
    const counterpoints = map.relations.filter(isCounterpoint);
    if (counterpoints.length === 0) return;
    const own = ownSide(map);
    const answered = new Map<string, boolean>();
    const isAnswered = (node: Claim | Argument) => {
      const before = answered.get(node.id);
      if (before !== undefined) return before;
      const now = isOpposed(map, node) || isSupportOpposed(map, node);
      answered.set(node.id, now);
      return now;
    };
    // Finding a place takes as long as the node has uses, and one node may have as many counterpoints.
    const points = new Map<string, Place>();
    for (const relation of counterpoints) {
      const from = nodeOf(map, relation.from)!;
      const to = nodeOf(map, relation.to)!;
      if (from === to || !own.has(to.id) || isUndercut(map, relation) || isAnswered(from)) continue;
      if (from.title === undefined && from.texts.length === 0 && from.kind === 'claim') continue;
      const aim = points.get(to.id) ?? pointAt(to);
      points.set(to.id, aim);
      yield {
        node: to.id,
        place: relation.place,
        message: `Nothing answers ${nameOf(from)}, so this objection to ${target(relation, nameOf(to))} stands. `
          + 'Answer it (`- …` below it), cut its step (`_ …` below it), or accept what it shows and say so.',
        related: [{ message: `This is what it speaks against: ${nameOf(to)}.`, place: aim }],
      };
    }
  },
  *fix({ place }) {
    const { block } = place;
    const line = elementOf(place);
    // Of `-> …` the counterpoint is the line above.
    const isBelow = line.kind === 'relation' && line.direction === 'down';
    const counterpoint = isBelow ? { block, range: line.parent ?? line } : place;
    yield { title: 'Answer it', edits: [addBelow(counterpoint, `- ${placeholder}`)] };
    if (!isBelow) yield { title: 'Cut its step', edits: [addBelow(counterpoint, `_ ${placeholder}`)] };
  },
};

function isCounterpoint({ type, derived }: Relation): boolean {
  return !derived && (type === 'attack' || type === 'undercut' || type === 'contrary');
}

/** Whether something supports the node, and each such support is opposed or undercut. */
function isSupportOpposed(map: ArgumentMap, { id }: Claim | Argument): boolean {
  const supports = incoming(map, id).filter(isPro);
  return supports.length > 0 && supports.every((relation) =>
    isUndercut(map, relation) || isOpposed(map, nodeOf(map, relation.from)!));
}

function target({ undercuts }: Relation, name: string): string {
  return undercuts ? `the step from ${name}` : name;
}
