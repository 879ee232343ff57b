import { partitionPoint } from '../base/partition-point.js';
import { pageNumber } from './edge-lines.js';
import type { SourceIndex, TextBlock } from './source-index.js';

/** This many blocks may be between two halves of a sentence: notes at the foot of a page, its number, a running head. */
const mostBlocks = 8;

/** This many characters may be between them. */
const mostCharacters = 3000;

/**
 * Tells where a sentence may go on in the folded text that has reached the end of a paragraph or page at `boundary`: after what
 * is there between its two halves. What might be its own words is never passed over: what is, is a page number, a
 * running head, a note with its mark, or a paragraph that is whole in itself amid a sentence that is not.
 */
export function* placesBehind(index: SourceIndex, boundary: number): Iterable<number> {
  const { blocks, folded: { text } } = index;
  const first = partitionPoint(blocks.length, (at) => blocks[at]!.start <= boundary);
  const before = blocks[first - 1];
  if (before === undefined) return;
  const isAmidSentence = !endsSentence.test(text.slice(Math.max(before.start, before.end - 20), before.end));
  let skipped = 0;
  for (let at = first; at < first + mostBlocks && at + 1 < blocks.length; at++) {
    const block = blocks[at]!;
    skipped += block.end - block.start;
    if (skipped > mostCharacters || !mayBeSkipped(text, block, isAmidSentence)) return;
    yield blocks[at + 1]!.start;
  }
}

const endsSentence = /[.!?:;…]["')\]\u0001\s]*$/;

/** A note begins with what calls it. */
const noteMark = /^(?:[[(]?\d{1,3}[\])]?[.:]?\s*\D|[*†‡§¶#^]|\[\^)/;

function mayBeSkipped(text: string, block: TextBlock, isAmidSentence: boolean): boolean {
  if (block.isEdgeLine) return true;
  const words = text.slice(block.start, block.end);
  if (words.length < 60 && pageNumber.test(words)) return true;
  if (block.isAtEdge && isRunningHead(words)) return true;
  const count = words.split(' ').length;
  if (noteMark.test(words) && count >= 3) return isAmidSentence || block.isAtEdge;
  // A note whose mark was lost.
  return isAmidSentence && count >= 4 && /^["'(]?[\p{Lu}\p{N}]/u.test(words) && /[.!?)\]/\d"]\u0001?$/.test(words);
}

/** A head that is on one page alone: capitals, or a few words with the number of the page. */
function isRunningHead(words: string): boolean {
  if (words.length > 100 || words.split(' ').length < 2) return false;
  return (/\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)) || /^\d{1,4} \D{3,}$|\D{3,} \d{1,4}$/.test(words) && !/[.!?]$/.test(words);
}
