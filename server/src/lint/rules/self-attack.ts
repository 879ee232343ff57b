import type { Relation } from '../../model/model.js';
import { nameOf, outgoing } from '../../model/query.js';
import { isCon } from '../../model/relations.js';
import { removeReference } from '../../edit/edits.js';
import type { Rule } from '../rule.js';

export const selfAttack: Rule = {
  code: 'self-attack',
  title: 'Something attacks itself',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind }, entry) => kind === 'argument' || entry.outgoing.some(leadsBackOrUndercuts),
  *check(node, { map }) {
    for (const relation of outgoing(map, node.id)) {
      if (!isCon(relation)) continue;
      const { to, undercuts, place } = relation;
      const name = nameOf(node);
      const what = undercuts?.from === node.id ? `${name} undercuts its own step`
        : undercuts ? undefined
        : to === node.id ? `${name} attacks itself`
        : node.kind === 'argument' && node.premises.includes(to) ? `${name} attacks its own premise ${nameOf(map.claims.get(to)!)}`
        : undefined;
      if (what === undefined) continue;
      yield {
        node: node.id,
        place,
        message: `${what}: if it is right, it is wrong, so it cannot be a reason for anything. `
          + 'Check what it is meant to attack, or remove this line.',
      };
    }
  },
  *fix({ place }) {
    const edit = removeReference(place);
    if (edit) yield { title: 'Remove this line', edits: [edit] };
  },
};

function leadsBackOrUndercuts({ from, to, undercuts }: Relation): boolean {
  return from === to || undercuts !== undefined;
}
