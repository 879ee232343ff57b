import { inQuotes } from '../base/in-quotes.js';
import { shorten } from '../base/shorten.js';
import type { CitationUse, Quotation } from '../model/terms.js';
import type { BlockSummary } from '../model/summary.js';
import type { FixContext, Violation } from './rule.js';
import type { QuotationCheck } from '../sources/check-quotation.js';
import { changesWord, endsInNegation, isNegation } from '../sources/negation.js';
import type { Difference, Searchable } from '../sources/searchable.js';

/** The quotation that a rule has reported at a place, with what was found of it; `undefined`: there is none any more. */
export function reportedQuotation({ place }: Violation, { file, library }: FixContext): { quotation: Quotation; check: QuotationCheck } | undefined {
  const summary = file.blocks.find(({ block }) => block === place.block);
  const quotation = summary?.quotations.find((each) => isAt(each.place.range, place) || each.citations.some((use) => isAt(use.place.range, place)));
  return quotation && { quotation, check: library.check(quotation) };
}

function isAt({ start, end }: { start: number; end: number }, { range }: Violation['place']): boolean {
  return start === range.start && end === range.end;
}

/** Returns the text of a source, to ask about; `undefined`: it is not known any more. */
export function searchableOf({ library }: FixContext, key: string): Searchable | undefined {
  const state = library.sourceOf(key)?.state;
  return state?.kind === 'text' ? state.searchable : undefined;
}

/** Whether a block has quotations: rules about them ask first. */
export function hasQuotations({ quotations }: BlockSummary): boolean {
  return quotations.length > 0;
}

/** The sources that are cited for a quotation, for a message: `a`, `b` or `c`. */
export function citedKeys({ citations }: Quotation): string {
  const keys = [...new Set(citations.map(({ item }) => `\`${item.key}\``))];
  return keys.length < 2 ? keys[0]! : `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)!}`;
}

/** Returns the citation of a source among those of a quotation. */
export function citationOf({ citations }: Quotation, key: string): CitationUse {
  return citations.find(({ item }) => item.key === key)!;
}

/** What to tell of a quotation that is nearly found. */
export function differsMessage({ words }: Quotation, { key, differences }: QuotationCheck): string {
  const advice = differences.some((each) => isNegated(words, each)) ? 'So the quotation may say the opposite. Quote the source exactly.'
    : differences.some(({ ours: { start, end } }) => words.slice(start, end).startsWith('[')) ? 'Quote the source exactly.'
      : 'Quote the source exactly, or put your own words in brackets.';
  return `\`${key!}\` words this differently: ${told(words, differences)} ${advice}`;
}

/** Begins what stands for words that are left out. */
const ellipsis = /^\[?\s*(?:…|\.{3})/;

/** Tells whether a negation is put in or left out. `words`: those of the quotation. */
export function isNegated(words: string, { ours: { start, end }, theirs }: Difference): boolean {
  const own = words.slice(start, end).replace(/^\[|\]$/g, '');
  if (ellipsis.test(words.slice(start, end))) return endsInNegation(theirs);
  return theirs === '' ? isNegation(own) || (/\p{L}/u.test(own) && changesWord(own, words[start - 1] ?? ' ', words[end] ?? ' ')) : own === '' && isNegation(theirs);
}

/** What to tell of a quotation that is found on another page than the citation says. */
export function misplacedMessage({ key, passage, misplaced }: QuotationCheck): string {
  const { cited, byPlace, isMissing } = misplaced!;
  const why = isMissing ? ` There is no page ${cited} in it.`
    : byPlace ? ` No page has the number ${cited}, so pages were counted from the first.` : '';
  return `These words are on p. ${passage!.pages!} of \`${key!}\`, not on p. ${cited}.${why} Correct the page.`;
}

/** What to tell of a quotation that is not found. */
export function notFoundMessage(quotation: Quotation, { passage }: QuotationCheck): string {
  const where = passage?.pages === undefined ? '' : ` (p. ${passage.pages})`;
  const nearest = passage === undefined ? '' : ` The closest passage is ${inQuotes(shorten(passage.words, 120))}${where}.`;
  return `These words are not in ${citedKeys(quotation)}.${nearest} Quote what it says, or cite the source that has them.`;
}

/** Nobody reads a list of more. */
const mostTold = 3;

/** The differences as sentences. */
function told(words: string, differences: readonly Difference[]): string {
  if (differences.length === 0) return 'it has these words, but in another order, far apart, or with a negation between or before them.';
  const sentences = differences.slice(0, mostTold).map(({ ours, theirs }) => {
    const own = words.slice(ours.start, ours.end);
    if (ellipsis.test(own)) return `it has ${inQuotes(shorten(theirs, 60))}, which \`${own}\` leaves out`;
    if (own === '') return `it has ${inQuotes(shorten(theirs, 60))}, which is left out here`;
    return theirs === '' ? `it has no ${inQuotes(shorten(own, 60))}` : `it has ${inQuotes(shorten(theirs, 60))} instead of ${inQuotes(shorten(own, 60))}`;
  });
  const more = differences.length - sentences.length;
  return `${sentences.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
