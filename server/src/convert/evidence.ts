import type { DataValues, Quotation, QuotationFinding } from '../model/model.js';

/** What is known of the sources of a map, for exports that name them. */
export interface Evidence {
  /** What front matter or a bibliography says of a source; `undefined`: nothing. */
  readonly fieldsOf: (key: string) => DataValues | undefined;
  /** What was found of a quotation in its sources. */
  readonly findingOf: (quotation: Quotation) => QuotationFinding;
}

/** The evidence of a map of which nothing but its front matter is known. */
export function evidenceOfFrontMatter(sources: ReadonlyMap<string, { readonly fields: DataValues }>): Evidence {
  return {
    fieldsOf: (key) => sources.get(key)?.fields,
    findingOf: ({ citation: { item } }) => ({ state: 'not-checked', item, page: undefined, passage: undefined }),
  };
}
