import { isNested } from '../../syntax/nest.js';
import type { Element } from '../../syntax/nodes.js';
import { indentOf } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

/** Looks only at lines whose indentation has a meaning; there is one finding for each tree of lines. */
export const tabAndSpaceMix: Rule = {
  code: 'tab-and-space-mix',
  title: 'Lines are indented by tabs and by spaces',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('\t'),
  *check({ block }) {
    const lines = block.elements.filter((each) => isNested(each) && each.indent > 0);
    const first = lines[0] && indentOf(block, lines[0]);
    if (first === undefined) return;
    const usual = first.startsWith('\t') ? /^\t*$/ : /^ *$/;
    const other = lines.find((each) => !usual.test(indentOf(block, each)));
    if (other === undefined) return;
    yield {
      place: { block, range: indentRange(other, indentOf(block, other)) },
      message: 'This line is not indented with the same characters as the first one here. A tab counts as one space, but is displayed wider, so '
          + 'the line may not belong where it seems to. Indent all lines the same way.',
      related: [{ message: 'The first indented line.', place: { block, range: indentRange(lines[0]!, first) } }],
    };
  },
  *fix({ place: { block } }) {
    const mixed = block.elements.filter((each) => isNested(each) && indentOf(block, each).includes('\t'));
    const indentBy = (columns: (indent: string) => number) => mixed.map((each) => {
      const indent = indentOf(block, each);
      return { place: { block, range: indentRange(each, indent) }, newText: ' '.repeat(columns(indent)) };
    });
    yield { title: 'Indent by spaces, 1 for each tab', titleForAll: 'Indent all mixed lines by spaces, 1 for each tab', edits: indentBy(({ length }) => length) };
    yield { title: `Indent by spaces, ${tabWidth} for each tab`, edits: indentBy(shownWidth) };
  },
};

/** Most editors show a tab as wide as this. */
const tabWidth = 4;

function shownWidth(indent: string): number {
  let column = 0;
  for (const char of indent) column = char === '\t' ? column - (column % tabWidth) + tabWidth : column + 1;
  return column;
}

function indentRange({ start }: Element, { length }: string): { start: number; end: number } {
  return { start, end: start + length };
}
