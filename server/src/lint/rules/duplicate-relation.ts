import type { Place, Relation } from '../../model/model.js';
import { incoming, nameOf, nodeOf, outgoing } from '../../model/query.js';
import { isDirected, relationKinds } from '../../model/relations.js';
import { removeReference } from '../../edit/edits.js';
import { elementOf, hasChildren } from '../../edit/lines.js';
import type { Fix, Rule } from '../rule.js';
import { targetOf } from '../target.js';

/** A line may be repeated so that something can be below it. */
export const duplicateRelation: Rule = {
  code: 'duplicate-relation',
  title: 'A relation is written twice',
  category: 'structure',
  severity: 'information',
  scope: 'node',
  reach: 'own',
  concerns: (_, { incoming: from, outgoing: to }) => to.length > 1 || !from.every(isDirected),
  *check(node, { map }) {
    const own = outgoing(map, node.id);
    // A contradiction has no direction; it is looked at from one of its ends.
    const contradictions = incoming(map, node.id).filter((relation) => !isDirected(relation) && relation.from > relation.to);
    if (own.length + contradictions.length < 2) return;
    const first = new Map<string, Relation>();
    const seen = own.filter((relation) => isDirected(relation) || relation.from < relation.to);
    for (const relation of contradictions.length === 0 ? seen : [...seen, ...contradictions].sort(byPlace)) {
      if (relation.derived) continue;
      const other = relation.from === node.id ? relation.to : relation.from;
      const step = relation.undercuts ? ` ${relation.undercuts.from} ${relation.undercuts.place.range.start}` : '';
      const key = `${relation.type} ${other} ${relation.answers?.id ?? ''}${step}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, relation);
        continue;
      }
      const { block } = relation.place;
      if (hasChildren(block, elementOf(relation.place))) continue;
      yield {
        node: node.id,
        place: relation.place,
        message: `${nameOf(node)} ${relationKinds[relation.type].active} ${relation.undercuts ? targetOf(map, relation) : nameOf(nodeOf(map, other)!)} already, and stating it twice makes it no stronger. `
          + 'Remove one of the two.',
        related: [{ message: 'The same relation.', place: before.place }],
        tags: ['unnecessary'],
      };
    }
  },
  *fix({ place }) {
    const edit = removeReference(place);
    if (edit === undefined) return;
    const fix: Fix = { title: 'Remove this line', titleForAll: 'Remove all duplicate relations', edits: [edit] };
    yield saysMore(place) ? fix : { ...fix, automatic: true };
  },
};

function byPlace({ place: one }: Relation, { place: other }: Relation): number {
  return one.block.rank - other.block.rank || one.range.start - other.range.start;
}

/** Whether the line has data, tags or a comment besides the title that it refers to. */
function saysMore(place: Place): boolean {
  return elementOf(place).parts.some(({ kind }) => kind !== 'title' && kind !== 'space' && kind !== 'marker');
}
