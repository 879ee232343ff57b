import type { Block, Citation, CitationItem, Element, Quote } from '../syntax/nodes.js';
import { plainText } from '../syntax/plain-text.js';
import { quotePairs } from '../syntax/quotations.js';
import type { Shortcodes } from '../syntax/shortcodes.js';
import type { CitationUse, Quotation } from './terms.js';

/** What marks that words of the source were left out. */
export const leftOut = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;

/** The quotations in an element, and the words by which its citations say where something stands; in the order of the text. */
export function quotationsIn(block: Block, element: Element, shortcodes: Shortcodes | undefined): Quotation[] {
  const found: Quotation[] = [];
  let opening = -1;
  element.parts.forEach((part, index) => {
    if (part.kind === 'citation') found.push(...part.items.flatMap((item) => locatedBy(block, item)));
    if (part.kind !== 'quote') return;
    if (part.opens) {
      opening = index;
      return;
    }
    const { start } = element.parts[opening] as Quote;
    const words = plainText(block.text, element.parts.slice(opening + 1, index), shortcodes) ?? '';
    const pieces = piecesOf(words);
    if (pieces.length === 0) return;
    const citations = citationBehind(element, index).items.map((item) => useOf(block, item));
    found.push({ kind: 'quoted', words, pieces, citation: citations[0]!, citations, place: { block, range: { start, end: part.end } } });
  });
  return found;
}

function piecesOf(words: string): readonly string[] {
  return words.split(leftOut).map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function useOf(block: Block, item: CitationItem): CitationUse {
  return { item, place: { block, range: { start: item.start, end: item.end } } };
}

/** Words in quote marks within a citation. */
const inMarks = new RegExp(quotePairs.filter(([open]) => !isApostrophe(open))
  .map(([open, close]) => `${open}([^${open}${close}]+)${close}`).join('|'), 'g');

/** What may be within a word opens no words in a citation. */
function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’';
}

function locatedBy(block: Block, item: CitationItem): readonly Quotation[] {
  const from = item.name.end;
  return [...block.text.slice(from, item.end).matchAll(inMarks)].flatMap((match) => {
    const words = match.slice(1).find((each) => each !== undefined)!.replace(/\s+/g, ' ').trim();
    const pieces = piecesOf(words);
    if (pieces.length === 0) return [];
    const start = from + match.index;
    const citation = useOf(block, item);
    return [{ kind: 'located', words, pieces, citation, citations: [citation], place: { block, range: { start, end: start + match[0].length } } }];
  });
}

/** The citation that a closing mark is followed by: the parser makes no such mark without one. */
function citationBehind(element: Element, mark: number): Citation {
  let index = mark;
  while (element.parts[index]!.kind !== 'citation') index++;
  return element.parts[index] as Citation;
}
