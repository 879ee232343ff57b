import type { Block } from '../syntax/nodes.js';
import type { Quotation } from '../model/terms.js';
import type { Difference } from '../sources/searchable.js';
import type { Edit } from './edits.js';

/** The edits that give a quotation the words of its source, where it has others. */
export function takeWords(quotation: Quotation, differences: readonly Difference[]): readonly Edit[] {
  return rewrite(quotation, differences.map((difference) => ({ ...difference, text: difference.theirs })));
}

/** The edits that put brackets around what a quotation has put in. */
export function bracketInsertions(quotation: Quotation, differences: readonly Difference[]): readonly Edit[] {
  const { words } = quotation;
  return rewrite(quotation, differences.map(({ ours }) => ({ ours, text: `[${words.slice(ours.start, ours.end)}]` })));
}

/** The edits that mark where a quotation leaves something out. */
export function markOmissions(quotation: Quotation, differences: readonly Difference[]): readonly Edit[] {
  return rewrite(quotation, differences.map(({ ours }) => ({ ours, text: '[…]' })));
}

/** The words and signs of a text, with their places. */
function tokensIn(text: string): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)]
    .map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

type Change = Pick<Difference, 'ours'> & { readonly text: string };

/**
 * Changes words of a quotation where they stand, if its text in the block says them as they are; else, as with emphasis in
 * it, all between its marks is written anew.
 */
function rewrite({ words, place: { block, range } }: Quotation, changes: readonly Change[]): readonly Edit[] {
  const inner = { start: range.start + 1, end: range.end - 1 };
  const written = block.text.slice(inner.start, inner.end);
  const mark = block.text[range.end - 1]!;
  const [own, there] = [tokensIn(words), tokensIn(written)];
  const isSame = own.length === there.length && own.every(({ text }, index) => text === there[index]!.text);
  if (!isSame) {
    const whole = changes.toReversed().reduce((text, { ours, text: now }) => {
      const { start, end, newText } = spaced(text, ours.start, ours.end, now);
      return text.slice(0, start) + newText + text.slice(end);
    }, words);
    return [edit(block, inner.start, inner.end, escaped(whole, mark))];
  }
  return changes.map(({ ours, text }) => {
    const first = own.findIndex(({ start }) => start >= ours.start);
    const last = own.findLastIndex(({ end }) => end <= ours.end);
    const isEmpty = ours.start === ours.end;
    const start = isEmpty ? (last < 0 ? 0 : there[last]!.end) : there[first]!.start;
    const changed = spaced(written, start, isEmpty ? start : there[last]!.end, escaped(text, mark));
    return edit(block, inner.start + changed.start, inner.start + changed.end, changed.newText);
  });
}

/** A change of a text that leaves one space between words, and none before a sign. */
function spaced(text: string, start: number, end: number, newText: string): { start: number; end: number; newText: string } {
  if (newText === '') {
    const isSpaceBefore = /\s/.test(text[start - 1] ?? 'x');
    const from = isSpaceBefore ? start - 1 : start;
    return { start: from, end: !isSpaceBefore && /\s/.test(text[end] ?? 'x') ? end + 1 : end, newText };
  }
  if (start < end) return { start, end, newText };
  const before = start === 0 || /\s/.test(text[start - 1]!) || /^[,.;:!?)]/.test(newText) ? '' : ' ';
  const behind = start === text.length || /[\s,.;:!?)]/.test(text[start]!) ? '' : ' ';
  return { start, end, newText: before + newText + behind };
}

function edit(block: Block, start: number, end: number, newText: string): Edit {
  return { place: { block, range: { start, end } }, newText };
}

/** Words as they stand for themselves within quotation marks that end with `mark`. */
function escaped(words: string, mark: string): string {
  const plain = words.replace(/[\\*_{}<>#@|]|\[(?!\s*…)(?=@)|\/(?=[/*])/g, '\\$&');
  return mark === '"' || mark === "'" ? plain.replaceAll(mark, `\\${mark}`) : plain;
}
