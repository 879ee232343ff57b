import type { Range } from '../base/range.js';
import { partitionPoint } from '../base/partition-point.js';
import { visibleIn, type SourceText } from './source-text.js';

/** This many letters at either end of a paragraph tell whether it is quoted. */
const telling = 12;

/**
 * The stretches of a passage that hold words of its quotation. What stands amid it as paragraphs of their own and is not quoted is
 * left out: notes, page numbers, running heads, what an ellipsis stands for. Linear in the passage.
 */
export function partsOfPassage(source: SourceText, passage: Range, words: string): readonly Range[] {
  const paragraphs = paragraphsIn(source, passage);
  if (paragraphs.length < 3) return [passage];
  const said = folded(words);
  const all = lettersOf(said);
  const isQuoted = (range: Range) => {
    const own = folded(visibleIn(source, range));
    const letters = lettersOf(own);
    // Few letters stand anywhere.
    if (letters.length < telling) return ` ${said} `.includes(` ${own} `);
    return all.includes(letters.slice(0, telling)) || all.includes(letters.slice(-telling));
  };
  return paragraphs.filter((range, index) => index === 0 || index === paragraphs.length - 1 || isQuoted(range));
}

/** The stretches of a passage between empty lines and ends of pages. */
function paragraphsIn({ text, pages }: SourceText, { start, end }: Range): readonly Range[] {
  const within = text.slice(start, end);
  const cuts = [...within.matchAll(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g)].map(({ index, 0: gap }) => start + index + gap.length);
  for (let page = partitionPoint(pages.length, (each) => pages[each]!.start <= start); page < pages.length && pages[page]!.start < end; page++) cuts.push(pages[page]!.start);
  const bounds = [start, ...cuts.sort((one, other) => one - other), end];
  return bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index]!;
    const length = text.slice(from, to).trimEnd().length;
    return length === 0 ? [] : [{ start: from, end: from + length }];
  });
}

/** Returns words in small letters, with single spaces, without what calls notes. */
function folded(words: string): string {
  return words.replace(/[⁰¹²³⁴-⁹]+|\[\d{1,3}\]/g, '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
