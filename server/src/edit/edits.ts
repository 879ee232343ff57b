import type { Place } from '../model/model.js';
import { subjectOf } from '../syntax/nest.js';
import type { Block } from '../syntax/nodes.js';
import { childIndent, elementOf, endOf, hasChildren, lineBreak } from './lines.js';

/** A place, and the text to write in its stead. */
export interface Edit {
  readonly place: Place;
  readonly newText: string;
}

/** Writes `text` at an offset of a block. */
export function insert(block: Block, at: number, text: string): Edit {
  return { place: { block, range: { start: at, end: at } }, newText: text };
}

/** Takes the text at a place away. */
export function remove(place: Place): Edit {
  return { place, newText: '' };
}

/** Writes `text` after the last words of the element at a place, before a comment that ends its line. */
export function append(place: Place, text: string): Edit {
  const { block } = place;
  const element = elementOf(place);
  const last = element.parts.findLast(({ kind }) => kind !== 'space' && kind !== 'break' && kind !== 'comment');
  const end = last?.end ?? element.start;
  const words = block.text.slice(element.start, end);
  return insert(block, end - (words.length - words.trimEnd().length), text);
}

/** Writes lines below the element at a place, one level deeper, above what is below it already. */
export function addBelow(place: Place, ...lines: readonly string[]): Edit {
  const { block } = place;
  const element = elementOf(place);
  const indent = childIndent(block, element);
  return insert(block, endOf(block, element), lines.map((line) => `${lineBreak(block)}${indent}${line}`).join(''));
}

/** Takes away the lines of the element at a place; `undefined` if something is below it, which would be lost. */
export function removeLine(place: Place): Edit | undefined {
  const { block } = place;
  const element = elementOf(place);
  return hasChildren(block, element) ? undefined : remove({ block, range: { start: element.start, end: element.end } });
}

/** Works as `removeLine` does, for a line that refers to a title; `undefined` as well if it gives a text, which would be lost. */
export function removeReference(place: Place): Edit | undefined {
  return subjectOf(elementOf(place))?.role === 'reference' ? removeLine(place) : undefined;
}
