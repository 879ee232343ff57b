import { hasTag, nameOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { isExempt, isSupported } from '../standing.js';
import { supportFixes } from '../standing-fixes.js';

/** A thesis is the author's own: a citation shows that others hold it, not why it should be accepted. */
export const unsupportedThesis: Rule = {
  code: 'unsupported-thesis',
  title: 'A thesis has no support',
  category: 'support',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: (node) => node.kind === 'claim' && hasTag(node, 'thesis'),
  *check(node, { map }) {
    if (isExempt(node) || isSupported(map, node)) return;
    yield {
      node: node.id,
      place: pointAt(node),
      message: `Nothing supports the thesis ${nameOf(node)}, so a reader has no reason to accept it. `
        + 'Add a claim or argument for it (`+ …` below it), or mark it `#undeveloped`.',
    };
  },
  fix: supportFixes,
};
