import { insert, remove } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const textAfterTitle: Rule = {
  code: 'text-after-title',
  title: 'Text stands behind a reference',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  *fix({ place }) {
    const { block, range } = place;
    const title = elementOf(place).parts.find(({ kind }) => kind === 'title')!;
    yield { title: 'Define the title by this text', edits: [insert(block, title.end, ':')] };
    yield { title: 'Remove the text', edits: [remove({ block, range })] };
  },
};
