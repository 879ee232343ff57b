import { insert, remove } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const textAfterTitle: Rule = {
  code: 'text-after-title',
  title: 'Text follows a reference',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  *fix({ place }) {
    const { block, range } = place;
    const title = elementOf(place).parts.find(({ kind }) => kind === 'title')!;
    // A sign in the place of the colon: `[T] = text`, `[T] : text`, `[T] – text`.
    const sign = /^[=:;–—-]{1,2}(?=[ \t])/.exec(block.text.slice(range.start, range.end));
    const edit = sign ? { place: { block, range: { start: title.end, end: range.start + sign[0].length } }, newText: ':' } : insert(block, title.end, ':');
    yield { title: 'Make this text the definition', edits: [edit] };
    yield { title: 'Remove the text', edits: [remove({ block, range })] };
  },
};
