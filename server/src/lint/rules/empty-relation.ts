import { removeLine } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { subjectOf } from '../../syntax/nest.js';
import type { Rule } from '../rule.js';

export const emptyRelation: Rule = {
  code: 'empty-relation',
  title: 'A relation says nothing',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  *fix({ place }) {
    const { block } = place;
    const element = elementOf(place);
    const below = block.elements[element.index + 1];
    // What is directly below it may be what it was written for.
    if (element.kind === 'relation' && below?.kind === 'statement' && subjectOf(below) && (element.parent || below.indent > element.indent)) {
      yield { title: 'Join it with the line below', edits: [{ place: { block, range: { start: place.range.end, end: below.start + below.indent } }, newText: ' ' }] };
    }
    const edit = removeLine(place);
    if (edit) yield { title: 'Remove the line', titleForAll: 'Remove all empty relations', edits: [edit] };
  },
};
