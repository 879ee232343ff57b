import { nameOf } from '../../model/query.js';
import type { Part } from '../../syntax/nodes.js';
import { elementOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

/** Argdown allows several wordings on purpose; whether two of them say the same only a person can tell. */
export const conflictingWordings: Rule = {
  code: 'conflicting-wordings',
  title: 'One title has different texts',
  category: 'names',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ texts }) => texts.length > 1,
  *check(node) {
    const [first, ...others] = node.uses.filter(({ text }) => text !== undefined);
    const wording = comparable(first!.text!);
    for (const use of others) {
      if (comparable(use.text!) === wording) continue;
      yield {
        node: node.id,
        place: use.name ?? use.place,
        message: `${nameOf(node)} has a different text elsewhere, so it is unclear which text is supported or `
          + 'attacked. Keep one wording and refer to it by its title, or give this one its own title.',
        related: [{ message: `The first wording of ${nameOf(node)}.`, place: first!.name ?? first!.place }],
      };
    }
  },
  *fix({ place }) {
    const { block } = place;
    const { parts } = elementOf(place);
    const title = parts.findIndex(({ kind }) => kind === 'title');
    const words = parts.slice(title + 1).filter((part) =>
      !keptParts.has(part.kind) && block.text.slice(part.start, part.end).trim() !== '');
    const [first, last] = [words[0], words[words.length - 1]];
    const isInOnePiece = first && last && !parts.some((part) => part.start > first.start && part.end < last.end && keptParts.has(part.kind));
    if (!isInOnePiece) return;
    yield {
      title: 'Refer to the first wording instead',
      edits: [{ place: { block, range: { start: parts[title]!.end - 1, end: endOfWords(block.text, last.end) } }, newText: '' }],
    };
  },
};

/** What belongs to a claim besides its wording. */
const keptParts: ReadonlySet<Part['kind']> = new Set(['tag', 'data', 'citation', 'comment']);

function endOfWords(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** A text without what does not change what it says: its white space, its full stop, how its letters are composed. */
function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/[ .]+$/, '');
}
