import type { CitationUse, Quotation } from '../model/terms.js';
import type { BlockSummary } from '../model/summary.js';
import type { FixContext, Violation } from './rule.js';
import type { QuotationCheck } from '../sources/check-quotation.js';
import type { Searchable } from '../sources/searchable.js';

/** The quotation that a rule has reported at a place, with what was found of it; `undefined`: there is none any more. */
export function reportedQuotation({ place }: Violation, { file, library }: FixContext): { quotation: Quotation; check: QuotationCheck } | undefined {
  const summary = file.blocks.find(({ block }) => block === place.block);
  const quotation = summary?.quotations.find((each) => isAt(each.place.range, place) || each.citations.some((use) => isAt(use.place.range, place)));
  return quotation && { quotation, check: library.check(quotation) };
}

function isAt({ start, end }: { start: number; end: number }, { range }: Violation['place']): boolean {
  return start === range.start && end === range.end;
}

/** The text of a source, to ask about; `undefined`: it is not known any more. */
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

/** The citation of a source among those of a quotation. */
export function citationOf({ citations }: Quotation, key: string): CitationUse {
  return citations.find(({ item }) => item.key === key)!;
}
