import { oneLine } from '../base/one-line.js';
import type { Cell } from './table.js';

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
  id: ['id', 'claim id', 'statement id', 'node id', 'argument id', 'row id', 'key', 'nr', 'no', 'number', '#', 'nummer', 'lfd. nr', 'kennung', 'knoten id', 'outline number', 'gliederung', 'gliederungsnummer'],
  parent: ['parent', 'parentid', 'parent id', 'parent claim', 'parent node', 'target', 'target id', 'to', 'about', 'reply to', 'in reply to', 'responds to', 'eltern', 'eltern id', 'elternknoten', 'übergeordnet', 'übergeordnete aussage', 'bezug', 'bezieht sich auf', 'antwort auf', 'ziel', 'zu'],
  relation: ['relation', 'stance', 'polarity', 'supports or attacks', 'relation type', 'type of relation', 'relationship', 'pro/con', 'pro or con', 'side', 'position', 'label', 'beziehung', 'haltung', 'pro/contra', 'pro oder contra', 'pro/kontra'],
  kind: ['kind', 'type', 'art', 'typ'],
  title: ['title', 'name', 'titel'],
  text: ['text', 'claim', 'statement', 'content', 'argument', 'aussage', 'these', 'behauptung'],
  source: ['source', 'sources', 'reference', 'citation', 'quelle'],
  page: ['page', 'pages', 'locator', 'seite'],
  quotation: ['quotation', 'quote', 'zitat'],
  tags: ['tags', 'tag', 'labels'],
  weight: ['weight', 'strength', 'gewicht', 'gewichtung', 'stärke'],
  note: ['note', 'comment', 'remark', 'notiz'],
  data: ['data'],
};

/** What a table without a column of parents may call what its arguments are for and against, in words of its own; the likeliest first. */
const topicNames: readonly string[] = [
  'topic', 'motion', 'resolution', 'proposition', 'issue', 'question', 'debate', 'thesis', 'claim', 'statement', 'thema', 'frage', 'these', 'aussage', 'behauptung',
];
/** What such a table may call its arguments. */
const argumentNames: readonly string[] = ['argument', 'reason', 'text', 'content', 'statement', 'claim', 'evidence', 'begründung', 'grund', 'aussage'];

/** The columns of a table by the cells of its head. */
export function columnsIn(head: readonly Cell[]): ReadonlyMap<CsvColumn, number> {
  const columns = new Map<CsvColumn, number>();
  const names = head.map(nameOf);
  for (const column of Object.keys(columnNames) as CsvColumn[]) {
    const index = columnNames[column].map((name) => names.indexOf(name)).find((each) => each >= 0);
    if (index !== undefined) columns.set(column, index);
  }
  if (!columns.has('parent') && columns.has('relation')) addTopic(columns, names);
  return columns;
}

/** Where nothing names parents, the topic is what the arguments are for and against. */
function addTopic(columns: Map<CsvColumn, number>, names: readonly string[]): void {
  const isFree = (index: number) => index >= 0 && ![...columns].some(([column, at]) => at === index && column !== 'text');
  const topic = topicNames.map((name) => names.indexOf(name)).find(isFree);
  const argument = argumentNames.map((name) => names.indexOf(name)).find((index) => isFree(index) && index !== topic);
  if (topic === undefined || argument === undefined) return;
  columns.set('parent', topic);
  columns.set('text', argument);
}

/** Whether what is in place of a column of parents is one of topics. */
export function hasTopics(head: readonly Cell[], columns: ReadonlyMap<CsvColumn, number>): boolean {
  const name = nameOf(head[columns.get('parent') ?? -1]);
  return topicNames.includes(name) && !columnNames.parent.includes(name);
}

/** Takes a table without texts for one of edges, if it has columns for both ends: the words of an end are a claim. Whether it is one. */
export function readEdges(head: readonly Cell[], columns: Map<CsvColumn, number>): boolean {
  const from = head.findIndex((cell) => ['source', 'from', 'source id', 'quelle', 'von'].includes(nameOf(cell)));
  if (columns.has('text') || columns.has('title') || !columns.has('parent') || from < 0) return false;
  columns.delete('source');
  columns.set('text', from);
  return true;
}

/** What a column is called, without capitals and other marks between words. */
function nameOf(cell: Cell | undefined): string {
  return oneLine((cell?.text ?? '').replace(/[_-]/g, ' ')).toLowerCase().replace(/(?<=\p{L})[.:]$/u, '');
}
