import { removeLine } from '../../edit/edits.js';
import type { Rule } from '../rule.js';

export const emptyRelation: Rule = {
  code: 'empty-relation',
  title: 'A relation says nothing',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  *fix({ place }) {
    const edit = removeLine(place);
    if (edit) yield { title: 'Remove the line', titleForAll: 'Remove all empty relations', edits: [edit] };
  },
};
