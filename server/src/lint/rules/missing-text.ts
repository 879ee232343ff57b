import { nameOf } from '../../model/query.js';
import type { Rule } from '../rule.js';

export const missingText: Rule = {
  code: 'missing-text',
  title: 'A title is followed by no text',
  category: 'names',
  severity: 'warning',
  *check({ map }) {
    for (const node of [...map.claims.values(), ...map.arguments.values()]) {
      if (node.kind === 'argument' && (node.premises.length > 0 || node.steps.length > 0)) continue;
      for (const { mode, text, name } of node.uses) {
        if (mode !== 'definition' || text !== undefined || name === undefined) continue;
        const what = node.kind === 'claim' ? 'what it claims' : 'what it argues';
        yield {
          node: node.id,
          place: name,
          message: `${nameOf(node)} has a colon but no text, so nobody knows ${what}. Write it behind the colon, or remove the colon to refer to it.`,
        };
      }
    }
  },
};
