import type { Relation } from '../../model/model.js';
import { nameOf, nodeOf, outgoing } from '../../model/query.js';
import { removeLine } from '../edits.js';
import type { Rule } from '../rule.js';

/**
 * An answer to a question is no claim about what the question is put to. In strict mode a claim that entails and excludes
 * the same one is a contradiction of its own, which strict-mode-inconsistency tells.
 */
export const supportsAndAttacks: Rule = {
  code: 'supports-and-attacks',
  title: 'Something supports and attacks the same',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  *check(node, { map }) {
    const all = outgoing(map, node.id);
    if (all.length < 2) return;
    const supports = new Map<string, Relation>();
    for (const relation of all) {
      if (relation.type === 'support' && !relation.answers) supports.set(relation.to, relation);
    }
    const seen = new Set<string>();
    for (const { type, to, place, answers } of all) {
      const support = supports.get(to);
      if (support === undefined || type !== 'attack' || answers || to === node.id || seen.has(to)) continue;
      seen.add(to);
      const target = nameOf(nodeOf(map, to)!);
      yield {
        node: node.id,
        place,
        message: `${nameOf(node)} attacks ${target} and supports it as well, so it is a reason neither for nor against it. `
          + 'Remove one of the relations, or split it into two claims.',
        related: [{ message: `Here it supports ${target}.`, place: support.place }],
      };
    }
  },
  *fix({ place, related = [] }) {
    const titles = ['Remove the attack', 'Remove the support'];
    for (const [index, each] of [place, related[0]!.place].entries()) {
      const edit = removeLine(each);
      const start = edit?.place.range.start;
      if (edit && /^\s*(?:<?[-+]|[-+]>)/.test(each.block.text.slice(start))) yield { title: titles[index]!, edits: [edit] };
    }
  },
};
