import type { Range } from '../base/range.js';
import type { Block, Part } from '../syntax/nodes.js';
import type { Stretch } from './stretch.js';
import { linesOf, trimLineEnd } from './white-space.js';

/** Tells whether a block is the front matter of its document. */
export function isFrontMatter(block: Block): boolean {
  return block.elements.some(({ kind }) => kind === 'front-matter');
}

/**
 * Prints closed front matter up to `end`: its lines as they are, without white space at their ends, unless YAML could mean it.
 * Comments above it stay, with no more than one blank line between them.
 */
export function printFrontMatter(block: Block, end: number): Stretch[] {
  return block.elements.flatMap(({ parts }) => parts.filter(({ start }) => start < end).map((part): Stretch => {
    const range = { start: part.start, end: Math.min(part.end, end) };
    return { ...range, newText: print(block.text, part.kind, range) };
  }));
}

function print(text: string, kind: Part['kind'], { start, end }: Range): string {
  const lines = linesOf(text.slice(start, end));
  const source = lines.join('\n');
  switch (kind) {
    case 'yaml': return endsHaveMeaning.test(source) ? source : lines.map(trimLineEnd).join('\n');
    case 'marker': return trimLineEnd(source);
    case 'space': return printSpace(text, start, lines.length - 1);
    default: return source;
  }
}

/** At the start of the document nothing stays but a byte order mark; nothing is indented. */
function printSpace(text: string, start: number, lineEnds: number): string {
  if (start === 0) return text.startsWith('\ufeff') ? '\ufeff' : '';
  if (lineEnds > 0) return '\n'.repeat(Math.min(lineEnds, 2));
  return /[\r\n\ufeff]/.test(text[start - 1]!) ? '' : ' ';
}

/** A block scalar, whose white space is content, or a backslash that escapes a space. */
const endsHaveMeaning = /[|>][-+\d]*[ \t]*(?:#.*)?$|\\[ \t]+$/m;
