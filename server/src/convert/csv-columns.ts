/** The columns of a table that Argmark writes. */
export const csvColumns = [
  'id', 'parent', 'relation', 'kind', 'title', 'text', 'source', 'page', 'quotation', 'checked', 'verdict', 'open', 'tags', 'weight', 'note', 'data',
] as const;

/** The columns of what was found out about the map, which are for readers alone. */
export const foundColumns = ['checked', 'verdict', 'open'] as const;

/** What a column is for that a table may have. */
export type CsvColumn = Exclude<(typeof csvColumns)[number], (typeof foundColumns)[number]>;

/** What spreadsheets take for the beginning of a formula, also in the broad letters of East Asia; after an apostrophe they do not. */
export const formulaStart = '[=+\\-@\\t\uff1d\uff0b\uff0d\uff20]';

/** What tables call their columns, in small letters and with spaces in place of other marks between words. */
export const columnNames: Readonly<Record<CsvColumn, readonly string[]>> = {
  id: ['id', 'claim id', 'statement id', 'node id', 'argument id', 'row id', 'key', 'nr', 'no', 'no.', 'number', '#', 'nummer'],
  parent: ['parent', 'parentid', 'parent id', 'parent claim', 'parent node', 'target', 'target id', 'to', 'about', 'reply to', 'in reply to', 'responds to', 'eltern', 'übergeordnet', 'bezug', 'ziel', 'zu'],
  relation: ['relation', 'stance', 'polarity', 'supports or attacks', 'relation type', 'type of relation', 'relationship', 'pro/con', 'pro or con', 'side', 'position', 'label', 'beziehung', 'haltung'],
  kind: ['kind', 'type', 'art', 'typ'],
  title: ['title', 'name', 'titel'],
  text: ['text', 'claim', 'statement', 'content', 'argument', 'aussage', 'these'],
  source: ['source', 'sources', 'reference', 'citation', 'quelle'],
  page: ['page', 'pages', 'locator', 'seite'],
  quotation: ['quotation', 'quote', 'zitat'],
  tags: ['tags', 'tag', 'labels'],
  weight: ['weight', 'gewicht'],
  note: ['note', 'comment', 'remark', 'notiz'],
  data: ['data'],
};
