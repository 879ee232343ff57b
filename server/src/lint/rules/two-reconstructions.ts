import { nameOf, structuresOf } from '../../model/query.js';
import type { Rule } from '../rule.js';

export const twoReconstructions: Rule = {
  code: 'two-reconstructions',
  title: 'An argument is reconstructed more than once',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind }) => kind === 'argument',
  *check(node, { map }) {
    const [first, ...others] = structuresOf(map, node.id).filter(({ steps }) => steps.length > 0);
    for (const { steps } of others) {
      yield {
        node: node.id,
        place: steps[0]!.place,
        message: `${nameOf(node)} is reconstructed more than once, and all these lines count as one `
          + 'argument. Give this reconstruction its own title, or remove one of them.',
        related: [{ message: `The first reconstruction of ${nameOf(node)}.`, place: first!.steps[0]!.place }],
      };
    }
  },
};
