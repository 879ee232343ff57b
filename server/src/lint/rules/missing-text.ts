import type { Argument, Claim, Place, Use } from '../../model/model.js';
import { nameOf, nodeOf } from '../../model/query.js';
import { insert, removeLine } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import type { Fix, Rule } from '../rule.js';
import { placeholder } from '../standing-fixes.js';

/** An empty relation line is the parser's to report. */
export const missingText: Rule = {
  code: 'missing-text',
  title: 'A title, premise or line of data has no text',
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
      else if (isBare(node)) yield { node: node.id, place: use.place, message: bareLine };
      else if (insideArgument.has(use.role)) yield { node: node.id, place: use.place, message: emptyLine(use) };
    }
  },
  *fix({ place, node: id }, { map }) {
    const { block, range } = place;
    const node = nodeOf(map, id!)!;
    const colon = block.text.indexOf(':', range.end);
    if (node.title === undefined) {
      yield* fixesOfBare(place);
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

const bareLine = 'Tags and data stand alone here, so they are about nothing. Write them after the text of the claim that they belong to.';

/** Whether an untitled claim has nothing but tags and data. */
function isBare({ title, tags, data }: Claim | Argument): boolean {
  return title === undefined && (tags.length > 0 || Object.keys(data).length > 0);
}

/** A tag may be meant as a heading, and what is above a claim as part of it. */
function* fixesOfBare({ block, range: { start, end } }: Place): Iterable<Fix> {
  const bare = block.text.slice(start, end);
  if (/^#\p{Lu}[\p{L}\p{N}_-]*$/u.test(bare)) yield { title: `Make it a heading: # ${bare.slice(1)}`, edits: [insert(block, start + 1, ' ')] };
  const element = elementOf({ block, range: { start, end } });
  const title = element.kind === 'statement' ? block.elements[element.index + 1]?.parts.find(({ kind }) => kind === 'title') : undefined;
  const line = title && removeLine({ block, range: { start, end } });
  if (line) yield { title: 'Write it after the title below', edits: [line, insert(block, title.end, ` ${bare}`)] };
}

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
