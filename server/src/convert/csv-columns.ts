/** The columns of a table that Argmark writes. */
export const csvColumns = [
  'id', 'parent', 'relation', 'kind', 'title', 'text', 'source', 'page', 'quotation', 'checked', 'verdict', 'open', 'tags', 'weight', 'note', 'data',
] as const;

/** What a column is for that a table may have; those of the linter's findings are for readers alone. */
export type CsvColumn = Exclude<(typeof csvColumns)[number], 'checked' | 'verdict' | 'open'>;

/** What tables call their columns, in small letters. */
export const columnNames: Readonly<Record<CsvColumn, readonly string[]>> = {
  id: ['id', 'key', 'nr', 'no', 'no.', 'number', '#'],
  parent: ['parent', 'parent_id', 'parentid', 'parent id', 'target', 'to', 'about'],
  relation: ['relation', 'stance', 'polarity', 'supports or attacks', 'label', 'beziehung'],
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
