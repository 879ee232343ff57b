import type { Rule } from '../rule.js';

/** In Pandoc, brackets with such a stretch are no citation at all. */
export const citationWithoutKey: Rule = {
  code: 'citation-without-key',
  title: 'A semicolon in a citation is not followed by a source',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  *fix({ place: { block, range } }) {
    const { text } = block;
    const before = text.slice(0, range.start).search(/;\s*$/);
    if (text[range.start] === ';') yield { title: 'Remove the semicolon', edits: [{ place: { block, range }, newText: '' }] };
    else if (before >= 0) yield { title: 'Write a comma', edits: [{ place: { block, range: { start: before, end: before + 1 } }, newText: ',' }] };
  },
};
