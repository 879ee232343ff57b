import type { Claim, Place } from '../../model/model.js';
import { hasTag, nameOf, outgoing } from '../../model/query.js';
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
    const seen = new Set<string>();
    for (const relation of outgoing(map, node.id)) {
      const other = map.claims.get(relation.to);
      if (other === undefined || other === node || !isSymmetric(relation) || !hasTag(other, 'assumption')) continue;
      if (seen.has(other.id)) continue;
      seen.add(other.id);
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

function tagOf({ uses }: Claim): Place | undefined {
  const tags = uses.flatMap((use) => use.tags).filter(({ tag }) => tag === 'assumption');
  return tags.length === 1 ? tags[0]!.place : undefined;
}

/** The beginning of the line that a tag ends. */
function lineOf({ block, range }: Place): string {
  const line = block.text.slice(block.text.lastIndexOf('\n', range.start) + 1, range.start).trim();
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}
