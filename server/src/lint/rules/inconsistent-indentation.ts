import { shorten } from '../../base/shorten.js';
import type { Block, Element } from '../../syntax/nodes.js';
import { elementOf } from '../../edit/lines.js';
import { isInner } from '../../syntax/nest.js';
import { indentTo, levelsFor } from '../levels.js';
import type { Rule } from '../rule.js';

export const inconsistentIndentation: Rule = {
  code: 'inconsistent-indentation',
  title: 'The indentation of a line matches no line above',
  category: 'form',
  severity: 'warning',
  scope: 'block',
  *fix({ place }) {
    const { block } = place;
    const line = elementOf(place);
    if (line.parent && !isInner(line.parent) && line.indent < line.parent.indent) {
      yield { title: `Indent below ${summaryOf(block, line.parent)}`, edits: indentTo(block, line, line.parent.indent + 2) };
      return;
    }
    const { sibling, deeper } = levelsFor(block, line);
    if (sibling) yield { title: `Indent like ${summaryOf(block, sibling)}`, edits: indentTo(block, line, sibling.indent) };
    if (deeper) yield { title: `Indent like ${summaryOf(block, deeper)}`, edits: indentTo(block, line, deeper.indent) };
  },
};

/** The beginning of a line. */
function summaryOf({ text }: Block, { start, end }: Element): string {
  const line = text.slice(start, end).trim().split(/[\r\n]/)[0]!;
  return `“${shorten(line, 30)}”`;
}
