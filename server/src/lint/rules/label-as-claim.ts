import { incoming, nameOf } from '../../model/query.js';
import type { Element } from '../../syntax/nodes.js';
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
    const place = pointAt(node);
    const isBelow = elementOf(place).parent !== undefined;
    // Below another line, more words with a colon may be a claim that goes on in its reasons.
    if (isBelow && /\s\S+\s\S+:$/.test(node.texts[0]!) && !isOfRelation(node.texts[0]!)) return;
    const isWithin = isBelow || isOfRelation(node.texts[0]!);
    yield {
      node: node.id, place,
      message: isWithin ? `${nameOf(node)} is read as a claim, and what is below it is about these words, not about the line above. `
        + 'Remove the label, and move the lines below it one level out.'
        : `${nameOf(node)} is read as a claim, and what is below it as reasons for or against it. In a list, write \`*\` in place of each sigil; after a claim, write a full stop and no colon.`,
    };
  },
  *fix({ place }) {
    const { block } = place;
    const label = elementOf(place);
    const [child] = childrenOf(block, label);
    // Another sigil, or more words, may say what the relations below cannot say without it.
    const sigilOf = ({ parts }: Element) => parts.filter(({ kind }) => kind === 'marker').map(({ start, end }) => block.text.slice(start, end)).join('');
    const words = block.text.slice(place.range.start, place.range.end);
    if (child === undefined || label.parent === undefined || sigilOf(child) !== sigilOf(label) || words.trim().split(/\s+/).length > 2) return;
    const below = { start: label.end, end: lastOf(block, label).end };
    yield {
      title: 'Remove the label',
      edits: [{ place: { block, range: { start: label.start, end: below.end } }, newText: reindent(block.text.slice(below.start, below.end), indentOf(block, child), indentOf(block, label)) }],
    };
  },
};

/** Whether it says what a sigil says, perhaps with a colon. */
function isOfRelation(text: string): boolean {
  return isWordOfRelation(text.replace(/:$/, ''));
}

/** A few words with a colon, a word that says what a sigil says, a quotation or a row of a table, or no words. */
function isLabel(text: string): boolean {
  return /^\S+(?:\s\S+){0,7}:$/.test(text) || isOfRelation(text) || /^[>|]/.test(text) || !/[\p{L}\p{N}]/u.test(text);
}
