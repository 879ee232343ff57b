import type { Block } from '../syntax/nodes.js';
import type { Stretch } from './stretch.js';
import { linesOf, trimLineEnd } from './white-space.js';

/** Whether a block is the front matter of its document. */
export function isFrontMatter(block: Block): boolean {
  return block.elements[0]?.kind === 'front-matter';
}

/**
 * Closed front matter up to `end`: its lines as they are, without white space at their ends, unless YAML could mean it.
 */
export function printFrontMatter(block: Block, end: number): Stretch[] {
  return block.elements[0]!.parts.filter(({ start }) => start < end).map((part, index): Stretch => {
    const range = { start: part.start, end: Math.min(part.end, end) };
    const lines = linesOf(block.text.slice(range.start, range.end));
    const text = lines.join('\n');
    switch (part.kind) {
      case 'yaml': return { ...range, newText: endsHaveMeaning.test(text) ? text : lines.map(trimLineEnd).join('\n') };
      case 'marker': return { ...range, newText: trimLineEnd(text) };
      // Before the opening line nothing stands but a byte order mark; behind the closing one its line end.
      default: return { ...range, newText: index === 0 ? text.slice(0, text.startsWith('\ufeff') ? 1 : 0) : '\n' };
    }
  });
}

/** A block scalar, whose white space is content, or a backslash that escapes a space. */
const endsHaveMeaning = /[|>][-+\d]*[ \t]*(?:#.*)?$|\\[ \t]+$/m;
