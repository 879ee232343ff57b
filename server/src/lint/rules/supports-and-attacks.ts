import type { Relation } from '../../model/model.js';
import { nameOf, nodeOf, outgoing } from '../../model/query.js';
import { isPlain, isPro } from '../../model/relations.js';
import { removeReference } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

/**
 * An answer to a question is no claim about what the question is put to. In strict mode a claim that entails and excludes
 * the same one is a contradiction of its own, which strict-mode-inconsistency tells.
 */
export const supportsAndAttacks: Rule = {
  code: 'supports-and-attacks',
  title: 'Something supports and attacks the same thing',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: (_, entry) => entry.outgoing.length > 1,
  *check(node, { map }) {
    const all = outgoing(map, node.id);
    const supports = new Map<string, Relation>();
    for (const relation of all) {
      if (isPlain(relation) && isPro(relation) && !relation.answers) supports.set(relation.to, relation);
    }
    const seen = new Set<string>();
    for (const relation of all) {
      const { to, place, answers } = relation;
      const support = supports.get(to);
      if (support === undefined || !isPlain(relation) || isPro(relation) || answers || to === node.id || seen.has(to)) continue;
      seen.add(to);
      const target = nameOf(nodeOf(map, to)!);
      yield {
        node: node.id,
        place,
        message: `${nameOf(node)} both attacks and supports ${target}, so it is a reason neither for nor against it. `
          + 'Remove one of the relations, or split it into two claims.',
        related: [{ message: `Here it supports ${target}.`, place: support.place }],
      };
    }
  },
  *fix({ place, related = [] }) {
    const lines = [{ title: 'Remove the attack', at: place }, { title: 'Remove the support', at: related[0]!.place }];
    for (const { title, at } of lines) {
      const edit = elementOf(at).kind === 'relation' ? removeReference(at) : undefined;
      if (edit) yield { title, edits: [edit] };
    }
  },
};
