import type { Argument, ArgumentMap, Claim, Id, Relation } from '../../model/model.js';
import { incoming, isPro, nameOf, nodeOf } from '../../model/query.js';
import { addBelow, elementOf } from '../edits.js';
import { pointAt } from '../point.js';
import type { Fact, MapRule } from '../rule.js';
import { ownSide } from '../sides.js';
import { isOpposed, isUndercut } from '../standing.js';
import { placeholder } from '../standing-fixes.js';

interface Counterpoint extends Fact {
  /** What it comes from, and what it is aimed at. */
  readonly ids: readonly [Id, Id];
  /** Of the relation, among those that end there. */
  readonly index: number;
}

/**
 * A counterpoint is answered by anything against it, against one of its premises, against its step, or against
 * everything that supports it. What is aimed at a counterpoint defends the map's own side, and needs no answer itself.
 */
export const unansweredCounterpoint: MapRule<Counterpoint> = {
  code: 'unanswered-counterpoint',
  title: 'A counterpoint has no answer',
  category: 'support',
  severity: 'information',
  scope: 'map',
  *find(map) {
    const own = ownSide(map);
    const answered = new Map<Id, boolean>();
    const isAnswered = (node: Claim | Argument) => {
      const before = answered.get(node.id);
      if (before !== undefined) return before;
      const now = isOpposed(map, node) || isSupportOpposed(map, node);
      answered.set(node.id, now);
      return now;
    };
    for (const to of own) {
      const relations = incoming(map, to);
      for (let index = 0; index < relations.length; index++) {
        const relation = relations[index]!;
        if (!isCounterpoint(relation) || relation.from === to || isUndercut(map, relation)) continue;
        const from = nodeOf(map, relation.from)!;
        if (isAnswered(from) || (from.title === undefined && from.texts.length === 0 && from.kind === 'claim')) continue;
        yield { ids: [from.id, to], index };
      }
    }
  },
  report({ ids: [fromId, toId], index }, map) {
    const relation = incoming(map, toId)[index]!;
    const [from, to] = [nodeOf(map, fromId)!, nodeOf(map, toId)!];
    return {
      node: to.id,
      place: relation.place,
      message: `Nothing answers ${nameOf(from)}, so this objection to ${target(relation, nameOf(to))} stands. `
        + 'Answer it (`- …` below it), cut its step (`_ …` below it), or accept what it shows and say so.',
      related: [{ message: `This is what it speaks against: ${nameOf(to)}.`, place: pointAt(to) }],
    };
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
