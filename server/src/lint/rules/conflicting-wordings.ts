import { nameOf } from '../../model/query.js';
import type { Rule } from '../rule.js';

/** Argdown allows several wordings on purpose; whether two of them say the same only a person can tell. */
export const conflictingWordings: Rule = {
  code: 'conflicting-wordings',
  title: 'One title has different texts',
  category: 'names',
  severity: 'warning',
  *check({ map }) {
    for (const node of [...map.claims.values(), ...map.arguments.values()]) {
      if (node.texts.length < 2) continue;
      const worded = node.uses.filter(({ text }) => text !== undefined);
      const first = worded[0]!;
      for (const use of worded) {
        if (alike(use.text!, first.text!)) continue;
        yield {
          node: node.id,
          place: use.name ?? use.place,
          message: `${nameOf(node)} has another text elsewhere, so it is unclear which of them is supported or attacked. `
            + 'Keep one wording and refer to it by its title, or give this one a title of its own.',
          related: [{ message: `The first wording of ${nameOf(node)}.`, place: first.name ?? first.place }],
        };
      }
    }
  },
};

function alike(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFC').replace(/[\s.]+$/, '');
  return one === other || bare(one) === bare(other);
}
