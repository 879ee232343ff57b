import type { Quotation, QuotationFinding } from '../model/terms.js';
import type { QuotationCheck } from './check-quotation.js';

/** Returns what to tell of a quotation: all reports and exports ask this. Passages of quotations that are not found are none of theirs. */
export function findingOf({ citation, citations }: Quotation, { state, key, passage }: QuotationCheck): QuotationFinding {
  const { item } = citations.find((each) => each.item.key === key) ?? citation;
  const isThere = state === 'found' || state === 'nearly';
  return { state, item, page: isThere ? passage?.pages : undefined, passage: isThere ? passage?.words : undefined };
}
