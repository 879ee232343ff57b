import { partitionPoint } from '../base/partition-point.js';
import type { Block, Element, Part, Tree } from './nodes.js';

/** An element with its block, and the offset of that block in the document. */
export interface FoundElement {
  readonly block: Block;
  readonly blockStart: number;
  readonly element: Element;
}

export interface FoundPart extends FoundElement {
  readonly part: Part;
}

/** Returns the element whose lines hold `offset` (of the document); the later one where two meet. Logarithmic. */
export function elementAt(tree: Tree, offset: number): FoundElement | undefined {
  const index = lastAtOrBefore(tree.starts, offset);
  const block = tree.blocks[index];
  if (block === undefined) return undefined;
  const blockStart = tree.starts[index]!;
  const element = elementWithin(block, offset - blockStart);
  return element && { block, blockStart, element };
}

/** The element of a block whose lines hold `offset` (of the block); the later one where two meet. Logarithmic. */
export function elementWithin({ elements }: Block, offset: number): Element | undefined {
  return elements[partitionPoint(elements.length, (at) => elements[at]!.start <= offset) - 1];
}

/**
 * Returns the part at `offset`. Between two parts it is the one that a cursor there is more likely about: the first of them
 * that is not white space.
 */
export function partAt(tree: Tree, offset: number): FoundPart | undefined {
  const found = elementAt(tree, offset);
  if (!found) return undefined;
  const at = offset - found.blockStart;
  const around = found.element.parts.filter((part) => part.start <= at && at <= part.end);
  const part = around.find(({ kind }) => kind !== 'space' && kind !== 'break' && kind !== 'text') ?? around[0];
  return part && { ...found, part };
}

/** Returns the text from `start` to `end`, without putting the whole document together. */
export function textBetween(tree: Tree, start: number, end: number): string {
  let text = '';
  for (let index = Math.max(0, lastAtOrBefore(tree.starts, start)); index < tree.blocks.length; index++) {
    const at = tree.starts[index]!;
    if (at >= end) break;
    text += tree.blocks[index]!.text.slice(Math.max(0, start - at), end - at);
  }
  return text;
}

/** The index of the last number in ascending `starts` that is not above `offset`; -1 if all are. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  return partitionPoint(starts.length, (index) => starts[index]! <= offset) - 1;
}
