import { nameOf } from '../../model/query.js';
import type { Rule } from '../rule.js';

/** Argdown allows several wordings on purpose; whether two of them say the same only a person can tell. */
export const conflictingWordings: Rule = {
  code: 'conflicting-wordings',
  title: 'One title has different texts',
  category: 'names',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  *check(node) {
    if (node.texts.length < 2) return;
    const [first, ...others] = node.uses.filter(({ text }) => text !== undefined);
    const wording = comparable(first!.text!);
    for (const use of others) {
      if (comparable(use.text!) === wording) continue;
      yield {
        node: node.id,
        place: use.name ?? use.place,
        message: `${nameOf(node)} has another text elsewhere, so it is unclear which of them is supported or `
          + 'attacked. Keep one wording and refer to it by its title, or give this one a title of its own.',
        related: [{ message: `The first wording of ${nameOf(node)}.`, place: first!.name ?? first!.place }],
      };
    }
  },
};

/** A text without what does not change what it says: its white space, its full stop, how its letters are composed. */
function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/[ .]+$/, '');
}
