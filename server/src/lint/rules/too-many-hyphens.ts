import type { Edit } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const tooManyHyphens: Rule = {
  code: 'too-many-hyphens',
  title: 'A rule has more than two hyphens on either side',
  category: 'syntax',
  severity: 'warning',
  scope: 'block',
  fix: ({ place }) => {
    const { block } = place;
    const edits = elementOf(place).parts.filter(({ kind }) => kind === 'marker')
      .map((marker): Edit => ({ place: { block, range: { start: marker.start, end: marker.end } }, newText: '--' }));
    return [{ title: 'Write two hyphens', titleForAll: 'Write two hyphens around all rules', automatic: true, edits }];
  },
};
