import { insert, remove } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { numbersBeside } from '../../syntax/nearly-numbered.js';
import { insertBehind, nextNumber } from '../numbered-lines.js';
import type { Block, Element } from '../../syntax/nodes.js';
import type { Rule } from '../rule.js';

export const missingConclusion: Rule = {
  code: 'missing-conclusion',
  title: 'An inference has no conclusion',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  *fix({ place }, { file }) {
    const number = nextNumber(file, place);
    const below = place.block.elements[elementOf(place).index + 1];
    const words = below?.kind === 'statement' ? place.block.text.slice(below.start, below.end).trim() : '';
    const isLabel = /^\p{L}[\p{L} ]{0,25}[:,]$/u.test(words) && place.block.elements[below!.index + 1]?.kind === 'numbered';
    if (isLabel) yield { title: `Remove “${words}”`, edits: [remove({ block: place.block, range: below! })] };
    else if (below?.kind === 'statement' && !isNearlyNumbered(place.block, below)) yield { title: 'Number the line below', edits: [insert(place.block, below.start + below.indent, `(${number}) `)] };
    yield { title: 'Write a conclusion', edits: [insertBehind(place, `(${number}) …`)] };
  },
};

/** A line with a number that is not quite written as one gets a fix of its own. */
function isNearlyNumbered({ text, elements }: Block, { start, end }: Element): boolean {
  for (const { range } of numbersBeside(text, elements)) if (range.start >= start && range.start < end) return true;
  return false;
}
