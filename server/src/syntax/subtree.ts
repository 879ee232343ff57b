import type { Block, Element } from './nodes.js';

/** Finds, for each element of a block, the index of the last one that is at or below it, trivia apart. Linear. */
export function lastBelow({ elements }: Block): readonly number[] {
  const last = elements.map((_, index) => index);
  for (let index = elements.length - 1; index >= 0; index--) {
    const { parent, kind } = elements[index]!;
    if (parent !== undefined && kind !== 'trivia') last[parent.index] = Math.max(last[parent.index]!, last[index]!);
  }
  return last;
}

/** The last element that is at or below another, at any depth. Linear in these. */
export function lastOf({ elements }: Block, element: Element): Element {
  const inside = new Set([element]);
  let last = element;
  for (let index = element.index + 1; index < elements.length; index++) {
    const next = elements[index]!;
    if (next.kind === 'trivia') continue;
    if (next.parent === undefined || !inside.has(next.parent)) break;
    inside.add(next);
    last = next;
  }
  return last;
}

/** The elements that are directly below another. */
export function childrenOf({ elements }: Block, element: Element): readonly Element[] {
  return elements.filter(({ parent }) => parent === element);
}

/** A stretch of a block that is a thought of its own, by the indices of its first and last element. */
export interface Unit {
  readonly kind: 'reconstruction' | 'other';
  readonly first: number;
  readonly last: number;
}

/**
 * What a block consists of: claims and arguments with all that is below them, reconstructions with the argument that
 * they follow, headings and the like. In order; trivia between them are left out. Linear.
 */
export function unitsOf(block: Block): readonly Unit[] {
  const ends = lastBelow(block);
  const units: { kind: Unit['kind']; first: number; last: number }[] = [];
  for (const element of block.elements) {
    if (element.kind === 'trivia' || element.parent !== undefined) continue;
    const { index } = element;
    const above = units[units.length - 1];
    const isLine = element.kind === 'numbered' || element.kind === 'inference';
    const goesOn = isLine && above !== undefined && !(element.kind === 'numbered' && element.beginsAnother)
      && (above.kind === 'reconstruction' || isArgument(block.elements[above.first]!));
    if (goesOn) Object.assign(above, { kind: 'reconstruction', last: ends[index]! });
    else units.push({ kind: isLine ? 'reconstruction' : 'other', first: index, last: ends[index]! });
  }
  return units;
}

function isArgument({ kind, parts }: Element): boolean {
  return kind === 'statement' && parts.some((part) => part.kind === 'title' && part.role !== 'mention' && part.of === 'argument');
}

/** Returns an element's words without the white space around them; relative to its block. */
export function wordsOf({ text }: Block, { start, end }: Element): { readonly start: number; readonly end: number } {
  const source = text.slice(start, end);
  const words = source.trim();
  const from = start + source.length - source.trimStart().length;
  return { start: from, end: from + words.length };
}
