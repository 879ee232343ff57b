import { hasTag, incoming, nameOf, outgoing, premiseOf, questionsTo } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { isCited, isExempt } from '../standing.js';

/** A claim that is alone without any backing is reported as unsupported: that is the greater fault of it. */
export const unusedClaim: Rule = {
  code: 'unused-claim',
  title: 'A claim is not related to anything',
  category: 'support',
  severity: 'off',
  scope: 'node',
  reach: 'own',
  *check(node, { map }) {
    if (node.kind !== 'claim' || node.title === undefined || hasTag(node, 'thesis')) return;
    if (!isCited(node) && !isExempt(node)) return;
    if (incoming(map, node.id).length + outgoing(map, node.id).length > 0 || premiseOf(map, node.id).length > 0) return;
    if (questionsTo(map, node.id).length > 0) return;
    if (node.uses.some(({ role }) => role !== 'top-level' && role !== 'list-item')) return;
    yield {
      node: node.id,
      place: pointAt(node),
      message: `${nameOf(node)} is not related to anything, so it makes no difference to the map. `
        + 'Relate it to what it supports or attacks, mark it `#thesis`, or remove it.',
      tags: ['unnecessary'],
    };
  },
};
