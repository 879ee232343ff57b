import { isNested } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';
import { indentOf } from './edits.js';
import type { Edit } from './rule.js';

/**
 * The lines above that a line, which matches none of them, may be meant to stand beside: the nearest one under the same
 * parent, and that parent where it is itself nested.
 */
export function levelsFor({ elements }: Block, line: Element): { sibling: Element | undefined; parent: Element | undefined } {
  const above = elements.slice(0, elements.indexOf(line));
  const sibling = above.findLast((each) => isNested(each) && each.parent === line.parent);
  return { sibling, parent: line.parent && isNested(line.parent) ? line.parent : undefined };
}

/** Indents a line by so many columns of spaces, and moves all that stands below it along. */
export function indentTo(block: Block, line: Element, columns: number): readonly Edit[] {
  const { elements } = block;
  const moved = new Set([line]);
  for (let at = elements.indexOf(line) + 1; at < elements.length; at++) {
    const { parent } = elements[at]!;
    if (parent && moved.has(parent)) moved.add(elements[at]!);
  }
  return [...moved].map((each) => ({
    place: { block, range: { start: each.start, end: each.start + indentOf(block, each).length } },
    newText: ' '.repeat(Math.max(0, each.indent + columns - line.indent)),
  }));
}
