import { markerOf, relationDataOf, subjectOf } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';

/**
 * Tells whether `after` reads as `before` does: the same elements with the same parents, words, titles, tags, data and
 * citations, the same comments and problems, in the same order. White space, line breaks within a text, and the place
 * of data in its element do not count. Linear.
 */
export function readSame(before: readonly Block[], after: readonly Block[]): boolean {
  const [one, other] = [readingOf(before), readingOf(after)];
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

function readingOf(blocks: readonly Block[]): string[] {
  const reading: string[] = [];
  const comments: string[] = [];
  const problems: string[] = [];
  const indexOf = new Map<Element, number>();
  for (const block of blocks) {
    // A reconstruction goes on from line to line until another thought begins.
    let thought = reading.length;
    problems.push(...block.problems.map(({ code }) => code), ...(block.unclosed ? ['unclosed'] : []));
    for (const element of block.elements) {
      const source = (range: { start: number; end: number }) => squeeze(block.text.slice(range.start, range.end));
      for (const part of element.parts) if (part.kind === 'comment') comments.push(source(part));
      if (element.kind === 'trivia') continue;
      const parent = element.parent === undefined ? '' : indexOf.get(element.parent);
      const data = element.parts.flatMap((part) => (part.kind === 'data' ? [source(part)] : []));
      indexOf.set(element, reading.length);
      if (element.kind === 'statement' || element.kind === 'list-item' || element.kind === 'heading') thought = reading.length;
      const follows = element.kind === 'numbered' || element.kind === 'inference' ? (element.reconstructs ? indexOf.get(element.reconstructs) : thought) : '';
      reading.push([element.kind, parent, follows, headOf(block, element), wordsOf(block, element), ...data].join('\u0000'));
    }
  }
  return [...reading, ...comments, ...problems.toSorted()];
}

function headOf(block: Block, element: Element): string {
  switch (element.kind) {
    case 'heading': return `${element.level}`;
    case 'relation': return `${element.relation} ${element.direction} ${relationDataOf(element) !== undefined}`;
    case 'numbered': return `${element.number} ${element.beginsAnother}`;
    case 'list-item': return `${element.ordered} ${block.text.slice(markerOf(element).start, markerOf(element).end)}`;
    case 'inference': return `${element.parts.filter(({ kind }) => kind === 'marker').length}`;
    default: return '';
  }
}

function wordsOf(block: Block, element: Element): string {
  const subject = subjectOf(element);
  let words = '';
  for (const part of element.parts) {
    const source = block.text.slice(part.start, part.end);
    switch (part.kind) {
      case 'marker': break;
      case 'comment':
      case 'data': break;
      case 'space': words += ' '; break;
      case 'break': words += part.paragraph ? ' \u2029 ' : ' '; break;
      case 'text': words += source; break;
      default: words += `\u0001${part.kind}\u0001${source}${part === subject ? ' ' : '\u0001'}`;
    }
  }
  return squeeze(words);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
