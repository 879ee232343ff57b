import { isNested } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';
import { indentOf } from '../edit/lines.js';
import type { Edit } from '../edit/edits.js';

/**
 * The lines above that a line between two levels may be meant to be beside: the nearest one under the same parent, as
 * which it is read, and the nearest one below that, if the line is indented between the two.
 */
export function levelsFor({ elements }: Block, line: Element): { sibling: Element | undefined; deeper: Element | undefined } {
  const above = elements.slice(0, line.index);
  const sibling = above.findLast((each) => isNested(each) && each.parent === line.parent);
  const child = sibling && above.findLast((each) => each.parent === sibling);
  const isBetween = child && sibling.indent < line.indent && line.indent < child.indent;
  return { sibling, deeper: isBetween ? child : undefined };
}

/** Indents a line by so many columns of spaces, and moves all that is below it along. */
export function indentTo(block: Block, line: Element, columns: number): readonly Edit[] {
  const { elements } = block;
  const moved = new Set([line]);
  for (let at = line.index + 1; at < elements.length; at++) {
    const { parent } = elements[at]!;
    if (parent && moved.has(parent)) moved.add(elements[at]!);
  }
  return [...moved].map((each) => ({
    place: { block, range: { start: each.start, end: each.start + indentOf(block, each).length } },
    newText: ' '.repeat(Math.max(0, each.indent + columns - line.indent)),
  }));
}
