import { insert, remove } from '../../edit/edits.js';
import type { Rule } from '../rule.js';

export const misplacedFrontMatter: Rule = {
  code: 'misplaced-front-matter',
  title: 'Front matter is read as text',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  misreads: true,
  *fix({ place: { block, range } }, { file }) {
    const first = file.blocks[0]!;
    const whole = /^={3,}[ \t]*(\r\n|\n|\r)[^]*?^[ \t]*={3,}[ \t]*(?:\r\n|\n|\r|$)/m.exec(block.text.slice(range.start));
    // Words between such lines are no settings.
    if (whole !== null && !/[\r\n][ \t]*[\p{L}_$][\p{L}\p{N}_ -]*:(?=[ \t\r\n])/u.test(whole[0])) return;
    // Two of them at the top would be one too many, and one that nothing closes has no end.
    if (whole === null || first.frontMatter !== undefined) return;
    const written = whole[0].trimEnd() + whole[1]!;
    yield {
      title: 'Move it to the top',
      edits: [insert(first.block, 0, written + whole[1]!), remove({ block, range: { start: range.start, end: range.start + whole[0].length } })],
    };
  },
};
