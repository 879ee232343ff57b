import type { Block, Citation, Element, Quote } from '../syntax/nodes.js';
import { plainText } from '../syntax/plain-text.js';
import type { Shortcodes } from '../syntax/shortcodes.js';
import type { Quotation } from './terms.js';

/** What marks that words of the source were left out. */
const leftOut = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;

/** The quotations in an element, in order. */
export function quotationsIn(block: Block, element: Element, shortcodes: Shortcodes | undefined): Quotation[] {
  const found: Quotation[] = [];
  let opening = -1;
  element.parts.forEach((part, index) => {
    if (part.kind !== 'quote') return;
    if (part.opens) {
      opening = index;
      return;
    }
    const { start } = element.parts[opening] as Quote;
    const words = plainText(block.text, element.parts.slice(opening + 1, index), shortcodes) ?? '';
    const pieces = words.split(leftOut).map((piece) => piece.trim()).filter((piece) => piece !== '');
    if (pieces.length === 0) return;
    const item = citationBehind(element, index).items[0]!;
    const citation = { item, place: { block, range: { start: item.start, end: item.end } } };
    found.push({ words, pieces, citation, place: { block, range: { start, end: part.end } } });
  });
  return found;
}

/** The citation that a closing mark is followed by: the parser makes no such mark without one. */
function citationBehind(element: Element, mark: number): Citation {
  let index = mark;
  while (element.parts[index]!.kind !== 'citation') index++;
  return element.parts[index] as Citation;
}
