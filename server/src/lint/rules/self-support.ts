import type { Place, Relation } from '../../model/model.js';
import { nameOf, outgoing } from '../../model/query.js';
import { isPro } from '../../model/relations.js';
import { isNested } from '../../syntax/nest.js';
import { removeReference } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const selfSupport: Rule = {
  code: 'self-support',
  title: 'Something supports itself',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind }, entry) => kind === 'argument' || entry.outgoing.some(leadsBack),
  *check(node, { map }) {
    const name = nameOf(node);
    const found = (place: Place, what: string) => ({
      node: node.id, place, message: `${what}, which gives no reason to accept it. Give it another reason, or remove this line.`,
    });
    for (const relation of outgoing(map, node.id)) {
      if (isPro(relation) && relation.from === relation.to) yield found(relation.place, `${name} supports itself`);
    }
    if (node.kind !== 'argument' || node.conclusion === undefined || !node.premises.includes(node.conclusion)) return;
    const conclusion = map.claims.get(node.conclusion)!;
    const premise = conclusion.uses.find(({ role, place }) => role === 'premise' && isIn(place, node.uses[0]!.place, node.steps[0]?.place))
      ?? conclusion.uses.find(({ role }) => role === 'premise');
    yield found(premise?.name ?? premise?.place ?? node.uses[0]!.place,
      `${nameOf(conclusion)} is both a premise and the conclusion of the same argument: the argument presupposes what it is meant to show`);
  },
  *fix({ place }) {
    const edit = isNested(elementOf(place)) ? removeReference(place) : undefined;
    if (edit) yield { title: 'Remove this line', edits: [edit] };
  },
};

function leadsBack({ from, to }: Relation): boolean {
  return from === to;
}

function isIn(place: Place, ...others: readonly (Place | undefined)[]): boolean {
  return others.some((other) => other?.block === place.block);
}
