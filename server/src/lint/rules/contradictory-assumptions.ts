import { shorten } from '../../base/shorten.js';
import type { ArgumentMap, Claim, Id, Place, Relation } from '../../model/model.js';
import { hasTag, incoming, nameOf, outgoing } from '../../model/query.js';
import { isSymmetric } from '../../model/relations.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import type { Edit } from '../../edit/edits.js';

export const contradictoryAssumptions: Rule = {
  code: 'contradictory-assumptions',
  title: 'Two assumptions contradict each other',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'neighbours',
  concerns: (node) => node.kind === 'claim' && hasTag(node, 'assumption'),
  *check(node, { map }) {
    if (node.kind !== 'claim') return;
    for (const [otherId, relation] of firstBetween(map, node.id)) {
      const other = map.claims.get(otherId);
      // Of two that exclude each other by several lines, that one tells which the first of these starts from.
      if (other === undefined || other === node || relation.from !== node.id || !hasTag(other, 'assumption')) continue;
      yield {
        node: node.id,
        place: relation.place,
        message: `${nameOf(node)} and ${nameOf(other)} cannot both be true, but both are assumed, so whatever rests on them `
          + 'rests on a contradiction. Give up one of the two assumptions.',
        related: [node, other].map((each) => ({ message: `${nameOf(each)} is assumed here.`, place: tagOf(each) ?? pointAt(each) })),
      };
    }
  },
  *fix({ related = [] }) {
    for (const { place } of related) {
      const { start, end } = place.range;
      if (place.block.text.slice(start, end) !== '#assumption') continue;
      const edits: readonly Edit[] = [{ place, newText: '#undeveloped' }];
      yield { title: `Do not assume it: mark ${lineOf(place)} as #undeveloped`, edits };
    }
  },
};

/** The first relation that speaks against both its ends, between `id` and each other claim, by that claim. */
function firstBetween(map: ArgumentMap, id: Id): ReadonlyMap<Id, Relation> {
  const first = new Map<Id, Relation>();
  for (const relation of [...outgoing(map, id), ...incoming(map, id)].filter(isSymmetric)) {
    const other = relation.from === id ? relation.to : relation.from;
    const known = first.get(other);
    if (known === undefined || isBefore(relation, known)) first.set(other, relation);
  }
  return first;
}

/** Compares by place, and where two files are alike by their ends, so that both ends agree on it. */
function isBefore(one: Relation, other: Relation): boolean {
  const byPlace = one.place.block.rank - other.place.block.rank || one.place.range.start - other.place.range.start;
  return byPlace === 0 ? one.from < other.from : byPlace < 0;
}

function tagOf({ uses }: Claim): Place | undefined {
  const tags = uses.flatMap((use) => use.tags).filter(({ tag }) => tag === 'assumption');
  return tags.length === 1 ? tags[0]!.place : undefined;
}

/** The beginning of the line that a tag ends. */
function lineOf({ block, range }: Place): string {
  const line = block.text.slice(block.text.lastIndexOf('\n', range.start) + 1, range.start).trim();
  return `“${shorten(line, 40)}”`;
}
