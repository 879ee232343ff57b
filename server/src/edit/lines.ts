import { partitionPoint } from '../base/partition-point.js';
import type { Place } from '../model/model.js';
import { isNested } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';

/** The element that holds the start of the place. Logarithmic. */
export function elementOf({ block: { elements }, range }: Place): Element {
  return elements[partitionPoint(elements.length - 1, (index) => elements[index]!.end <= range.start)]!;
}

/** Tells whether lines are below the element: the next one, comments aside, is the first of them. */
export function hasChildren(block: Block, element: Element): boolean {
  let next = element;
  do {
    if (next.end >= block.text.length) return false;
    next = elementOf({ block, range: { start: next.end, end: next.end } });
  } while (next.kind === 'trivia');
  return next.parent === element;
}

/** The white space that indents an element: what its line begins with, or as much as is after a comment there. */
export function indentOf({ text }: Block, { start, indent, parts: [first] }: Element): string {
  const before = first?.kind === 'space' ? text.slice(start, first.end) : '';
  return before.length === indent ? before : ' '.repeat(indent);
}

/** Tells how lines end in the block. */
export function lineBreak({ text }: Block): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Tells where an element's words and comments end, before the line break. */
export function endOf({ text }: Block, { start, end }: Element): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The white space before a line that is to be below `element`: that of its first child, or one level more. */
export function childIndent(block: Block, element: Element): string {
  const child = hasChildren(block, element) ? block.elements.find(({ parent }) => parent === element) : undefined;
  return child ? indentOf(block, child) : deeper(block, indentOf(block, element));
}

/** One level of indentation more than `indent`, by as much as the block indents its lines. */
export function deeper(block: Block, indent: string): string {
  for (const element of block.elements) {
    if (!isNested(element) || element.parent === undefined) continue;
    const [own, above] = [indentOf(block, element), indentOf(block, element.parent)];
    if (own.length > above.length && own.startsWith(above)) return indent + own.slice(above.length);
  }
  return indent + (indent.includes('\t') ? '\t' : '  ');
}

/** `text` with the indentation `to` in every line that has `from`; blank lines and lines indented less stay. */
export function reindent(text: string, from: string, to: string): string {
  return text.replace(/(^|\r\n|\n|\r)([^\r\n]+)/g, (all, end: string, line: string) =>
    (line.startsWith(from) && line.trim() !== '' ? end + to + line.slice(from.length) : all));
}

/** The end of the line that a place starts in. */
export function endOfLine({ block: { text }, range }: Place): number {
  const behind = /[ \t]*(?:\r|\n|$)/.exec(text.slice(range.start));
  return range.start + behind!.index;
}
