import { isNested } from '../../syntax/nest.js';
import type { Element } from '../../syntax/nodes.js';
import { indentOf } from '../edits.js';
import type { Rule } from '../rule.js';

/** Only lines whose indentation has a meaning; one finding for each tree of lines. */
export const tabAndSpaceMix: Rule = {
  code: 'tab-and-space-mix',
  title: 'Lines are indented by tabs and by spaces',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  *check({ block }) {
    const lines = block.elements.filter((each) => isNested(each) && each.indent > 0);
    const first = lines[0] && indentOf(block, lines[0]);
    if (!block.text.includes('\t') || first === undefined) return;
    const usual = first.startsWith('\t') ? /^\t*$/ : /^ *$/;
    const other = lines.find((each) => !usual.test(indentOf(block, each)));
    if (other === undefined) return;
    yield {
      place: { block, range: indentRange(other, indentOf(block, other)) },
      message: 'This line is indented by other characters than the first one here, so what it belongs to depends on how wide a tab is '
        + 'shown; Argmark takes it for four columns. Indent all lines alike.',
      related: [{ message: 'The first indented line.', place: { block, range: indentRange(lines[0]!, first) } }],
    };
  },
  fix: ({ place: { block } }) => [{
    title: 'Indent these lines by spaces',
    titleForAll: 'Indent all mixed lines by spaces',
    automatic: true,
    edits: block.elements.filter((each) => isNested(each) && indentOf(block, each).includes('\t')).map((each) =>
      ({ place: { block, range: indentRange(each, indentOf(block, each)) }, newText: ' '.repeat(each.indent) })),
  }],
};

function indentRange({ start }: Element, { length }: string): { start: number; end: number } {
  return { start, end: start + length };
}
