import type { CitationUse, Quotation } from '../model/terms.js';
import type { QuotationCheck, QuotationState } from './check-quotation.js';

/** What reports and exports tell of a quotation. */
export interface QuotationFinding {
  readonly state: QuotationState;
  /** The citation of the source that has the words, or is most like them; else the first. */
  readonly item: CitationUse['item'];
  /** What the pages are called that they stand on; `undefined`: they stand nowhere, or the source has no pages. */
  readonly page: string | undefined;
  /** What stands there in the source, in one line; `undefined`: they stand nowhere. */
  readonly passage: string | undefined;
}

/** Returns what to tell of a quotation: all reports and exports ask this. Passages of quotations that are not found are none of theirs. */
export function findingOf({ citation, citations }: Quotation, { state, key, passage }: QuotationCheck): QuotationFinding {
  const { item } = citations.find((each) => each.item.key === key) ?? citation;
  const isThere = state === 'found' || state === 'nearly';
  return { state, item, page: isThere ? passage?.pages : undefined, passage: isThere ? passage?.words : undefined };
}
