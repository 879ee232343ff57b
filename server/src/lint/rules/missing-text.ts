import type { Argument, Claim, Use } from '../../model/model.js';
import { nameOf, nodeOf } from '../../model/query.js';
import { insert, removeLine } from '../../edit/edits.js';
import type { Rule } from '../rule.js';
import { placeholder } from '../standing-fixes.js';

/** An empty relation line is the parser's to report. */
export const missingText: Rule = {
  code: 'missing-text',
  title: 'A title or premise is followed by no text',
  category: 'names',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ uses }) => uses.some(lacksText),
  *check(node) {
    if (node.kind === 'argument' && (node.premises.length > 0 || node.steps.length > 0)) return;
    for (const use of node.uses) {
      if (!lacksText(use)) continue;
      if (use.name) yield { node: node.id, place: use.name, message: withoutWords(node) };
      else if (insideArgument.has(use.role)) yield { node: node.id, place: use.place, message: emptyLine(use) };
    }
  },
  *fix({ place, node: id }, { map }) {
    const { block, range } = place;
    const node = nodeOf(map, id!)!;
    const colon = block.text.indexOf(':', range.end);
    if (node.title === undefined) {
      const edit = removeLine(place);
      if (edit) yield { title: 'Remove the line', edits: [edit] };
    } else if (node.texts.length > 0) {
      yield {
        title: 'Remove the colon', titleForAll: 'Remove the colons of all titles that have a text elsewhere', automatic: true,
        edits: [{ place: { block, range: { start: colon, end: colon + 1 } }, newText: '' }],
      };
    } else {
      yield { title: 'Fill in the text later', edits: [insert(block, colon + 1, ` ${placeholder}`)] };
    }
  },
};

const insideArgument: ReadonlySet<Use['role']> = new Set(['premise', 'intermediate-conclusion', 'conclusion']);

function lacksText({ mode, text }: Use): boolean {
  return mode === 'definition' && text === undefined;
}

function withoutWords(node: Claim | Argument): string {
  const what = node.kind === 'claim' ? 'what it claims' : 'what it argues';
  return node.texts.length > 0
    ? `${nameOf(node)} has a colon but no text here; its text is elsewhere. Remove the colon to refer to it.`
    : `${nameOf(node)} has a colon but no text, so nobody knows ${what}. `
      + 'Write it after the colon, or remove the colon to refer to it.';
}

function emptyLine({ role }: Use): string {
  const what = role === 'premise' ? 'premise' : 'conclusion';
  return `This ${what} says nothing yet, so the argument is incomplete. Write a claim here, or remove the line.`;
}
