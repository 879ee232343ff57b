import { incoming, nameOf } from '../../model/query.js';
import { isWordOfRelation } from '../../syntax/relation-words.js';
import { childrenOf, lastOf } from '../../syntax/subtree.js';
import { elementOf, indentOf, reindent } from '../../edit/lines.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';

export const labelAsClaim: Rule = {
  code: 'label-as-claim',
  title: 'A label is read as a claim',
  category: 'names',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind, title, texts: [text] }, entry) => kind === 'claim' && title === undefined && entry.incoming.length > 0 && text !== undefined && isLabel(text),
  *check(node, { map }) {
    if (incoming(map, node.id).every(({ derived }) => derived)) return;
    yield {
      node: node.id,
      place: pointAt(node),
      message: `${nameOf(node)} is read as a claim, and what is below it is about these words, not about the line above. `
        + 'Remove the label, and move the lines below it one level out.',
    };
  },
  *fix({ place }) {
    const { block } = place;
    const label = elementOf(place);
    const [child] = childrenOf(block, label);
    if (child === undefined || label.parent === undefined) return;
    const below = { start: label.end, end: lastOf(block, label).end };
    yield {
      title: 'Remove the label',
      edits: [{ place: { block, range: { start: label.start, end: below.end } }, newText: reindent(block.text.slice(below.start, below.end), indentOf(block, child), indentOf(block, label)) }],
    };
  },
};

/** Words with a colon, a word that says what a sigil says, a quotation or a row of a table, or no words. */
function isLabel(text: string): boolean {
  return text.endsWith(':') || isWordOfRelation(text) || /^[>|]/.test(text) || !/[\p{L}\p{N}]/u.test(text);
}
