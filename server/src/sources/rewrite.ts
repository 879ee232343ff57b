import type { TextEdit } from '../base/text-edit.js';
import { tokensOf, type Token } from './pattern.js';
import type { Difference, Repair, WrittenQuotation } from './searchable.js';

/** The edits of what is written between the marks of a quotation that mend its differences from the source. */
export function rewrite(quotation: WrittenQuotation, differences: readonly Difference[], repair: Repair): readonly TextEdit[] {
  const { words } = quotation;
  return change(quotation, differences.map(({ ours, theirs, spaces }): Change => {
    if (repair === 'take-words') return { ours, text: theirs, spaces };
    const text = repair === 'bracket' ? `[${words.slice(ours.start, ours.end)}]` : '[…]';
    return { ours, text, spaces: { before: true, behind: true } };
  }));
}

type Change = Pick<Difference, 'ours' | 'spaces'> & { readonly text: string };

/** A word or sign with the place where it stands. */
interface Written {
  readonly start: number;
  readonly end: number;
}

/**
 * Changes words where they stand, if the text says them as they are, but for signs of emphasis; else all of it is written
 * anew.
 */
function change({ words, written, mark }: WrittenQuotation, changes: readonly Change[]): readonly TextEdit[] {
  const own = tokensOf(words);
  const there = placesOf(own, tokensOf(written));
  if (there === undefined) {
    const whole = changes.toReversed().reduce((text, each) => {
      const { range: { start, end }, newText } = edited(text, each, own, own);
      return text.slice(0, start) + newText + text.slice(end);
    }, words);
    return [{ range: { start: 0, end: written.length }, newText: escaped(whole, mark) }];
  }
  return changes.map((each) => edited(written, { ...each, text: escaped(each.text, mark) }, own, there));
}

/** Where each of the words is in a text that says them, with signs of emphasis and escapes between; `undefined`: it says others. */
function placesOf(own: readonly Token[], there: readonly Token[]): readonly Written[] | undefined {
  const places: Written[] = [];
  let next = 0;
  for (const { text } of own) {
    while (there[next]?.text !== text && /^[*_\\]$/.test(there[next]?.text ?? '')) next++;
    if (there[next]?.text !== text) return undefined;
    places.push(there[next++]!);
  }
  return there.slice(next).every(({ text }) => /^[*_]$/.test(text)) ? places : undefined;
}

/** One change of a text in which the words `own` are at `there`: with the white space of the source, in the form that is there. */
function edited(written: string, { ours, text, spaces }: Change, own: readonly Written[], there: readonly Written[]): TextEdit {
  const first = own.findIndex(({ start }) => start >= ours.start);
  const last = own.findLastIndex(({ end }) => end <= ours.end);
  if (ours.start < ours.end) {
    const [start, end] = [there[first]!.start, there[last]!.end];
    if (text !== '') return { range: { start, end }, newText: text };
    // With the white space on one side.
    const before = written.slice(0, start).trimEnd().length;
    const behind = end + /^\s*/.exec(written.slice(end))![0].length;
    return { range: before < start ? { start: before, end } : { start, end: behind }, newText: '' };
  }
  const start = last < 0 ? 0 : there[last]!.end;
  const end = last + 1 < there.length ? there[last + 1]!.start : written.length;
  // Signs of emphasis between the words stay where they are.
  const gap = /^\s*$/.test(written.slice(start, end)) ? written.slice(start, end) : undefined;
  const before = spaces.before && last >= 0 ? ' ' : '';
  if (gap === undefined) return { range: { start, end: start }, newText: before + text };
  const behind = last + 1 < there.length && spaces.behind ? gap || ' ' : '';
  return { range: { start, end }, newText: before + text + behind };
}

/** Words as they stand for themselves within quotation marks that end with `mark`. */
export function escaped(words: string, mark: string): string {
  const plain = words.replace(/[\\*_{}<>#@|]|\[(?!\s*…)(?=@)|\/(?=[/*])/g, '\\$&');
  return mark === '"' || mark === "'" ? plain.replaceAll(mark, `\\${mark}`) : plain;
}
