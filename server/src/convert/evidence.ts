import type { DataValues, Quotation } from '../model/model.js';

/** What is known of the sources of a map, for exports that name them. */
export interface Evidence {
  /** What front matter or a bibliography says of a source; `undefined`: nothing. */
  readonly fieldsOf: (key: string) => DataValues | undefined;
  /** What was found of a quotation in its sources. */
  readonly stateOf: (quotation: Quotation) => 'found' | 'nearly' | 'not-found' | 'not-checked';
  /** What the page is called that a quotation, found or nearly, stands on; `undefined`: nobody knows, or there are none. */
  readonly pageOf: (quotation: Quotation) => string | undefined;
}

/** The evidence of a map of which nothing but its front matter is known. */
export function evidenceOfFrontMatter(sources: ReadonlyMap<string, { readonly fields: DataValues }>): Evidence {
  return { fieldsOf: (key) => sources.get(key)?.fields, stateOf: () => 'not-checked', pageOf: () => undefined };
}
