import type { CitationUse, DataValues, Quotation } from '../model/model.js';

/** What is known of the sources of a map, for exports that name them. */
export interface Evidence {
  /** What front matter or a bibliography says of a source; `undefined`: nothing. */
  readonly fieldsOf: (key: string) => DataValues | undefined;
  /** What was found of a quotation in its sources. */
  readonly findingOf: (quotation: Quotation) => QuotationFinding;
}

/** What was found of a quotation, as `findingOf` of sources/quotation-finding.ts gives it. */
export interface QuotationFinding {
  readonly state: 'found' | 'nearly' | 'not-found' | 'not-checked';
  /** The citation of the source that has the words, or is most like them; else the first. */
  readonly item: CitationUse['item'];
  /** What the pages are called that they stand on. */
  readonly page: string | undefined;
  /** What stands there in the source, in one line. */
  readonly passage: string | undefined;
}

/** The evidence of a map of which nothing but its front matter is known. */
export function evidenceOfFrontMatter(sources: ReadonlyMap<string, { readonly fields: DataValues }>): Evidence {
  return {
    fieldsOf: (key) => sources.get(key)?.fields,
    findingOf: ({ citation: { item } }) => ({ state: 'not-checked', item, page: undefined, passage: undefined }),
  };
}
