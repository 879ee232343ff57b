import { oneLine } from '../base/one-line.js';
import { columnsIn, foundColumns, type CsvColumn } from './csv-columns.js';
import { relationColumnsIn, type RelationColumn } from './csv-relations.js';
import type { Cell } from './table.js';
import { levelColumn } from './table-parents.js';

type Row = readonly Cell[];

/** A table, with what is above the names of its columns. */
interface Headed {
  readonly title: string | undefined;
  readonly head: Row | undefined;
  readonly rows: readonly Row[];
  /** What else is above them. */
  readonly remarks: readonly string[];
}

/** A table as its first line describes it. */
export interface Table {
  readonly text: string;
  readonly columns: ReadonlyMap<CsvColumn, number>;
  /** The columns that name other rows. */
  readonly relations: readonly RelationColumn[];
  /** The columns that a map has no name for, by their own names. */
  readonly others: ReadonlyMap<number, string>;
  /** How many columns there are. */
  readonly width: number;
  /** The column of parents holds topics. */
  readonly hasTopics: boolean;
  /** What rows are about, where their levels or numbers say so. */
  readonly parents: ReadonlyMap<readonly Cell[], string> | undefined;
}

/** So many rows may be above the names of the columns. */
const most = 6;

/** Finds the row that names the columns: the first, unless that names none and one below it does. */
export function headed(table: readonly Row[]): Headed {
  const [first] = table;
  const found = first === undefined || isHead(first) || namesTexts(first) ? 0 : table.slice(0, most).findIndex(isHead);
  if (found <= 0) return { title: undefined, head: first, rows: table.slice(1), remarks: [] };
  const [title, ...remarks] = table.slice(0, found).map((row) => row.map(({ text }) => oneLine(text)).filter(Boolean).join('; ')).filter(Boolean);
  return { title, head: table[found], rows: table.slice(found + 1), remarks };
}

/** What tables call a claim that is about no other. */
export const thesisKinds: ReadonlySet<string> = new Set(['main claim', 'main thesis', 'conclusion', 'contention', 'root', 'position', 'these', 'hauptthese', 'fazit', 'konklusion', 'wurzel']);

function namesTexts(row: Row): boolean {
  const columns = columnsIn(row);
  return columns.has('text') || columns.has('title');
}

function isHead(row: Row): boolean {
  const columns = columnsIn(row);
  return namesTexts(row) && (['parent', 'relation', 'kind', 'id'].some((column) => columns.has(column as CsvColumn)) || relationsIn(row, columns).length > 0 || levelColumn(row) >= 0);
}

/** The columns that say something which a table of claims has no name for, by their heads. */
export function othersIn(head: readonly Cell[], columns: ReadonlyMap<CsvColumn, number>, relations: readonly RelationColumn[]): ReadonlyMap<number, string> {
  const known = new Set([...columns.values(), ...relations.map(({ index }) => index)]);
  const found: readonly string[] = foundColumns;
  const names = head.map((cell) => oneLine(cell.text));
  const isOnly = (name: string) => name !== '' && names.filter((each) => each === name).length === 1;
  return new Map(names.map((name, index) => [index, isOnly(name) ? name : `${name} (column ${index + 1})`.trim()] as const)
    .filter(([index]) => !known.has(index) && !found.includes(names[index]!.toLowerCase())));
}

/** The columns that name other rows, beside the one of parents. */
export function relationsIn(head: readonly Cell[], columns: ReadonlyMap<CsvColumn, number>): readonly RelationColumn[] {
  const known = new Set(columns.values());
  return relationColumnsIn(head.map(({ text }) => text)).filter(({ index }) => !known.has(index));
}

/** The column of what is said against an objection in the same row, among others; `undefined`: there is none. */
export function replyColumn(others: ReadonlyMap<number, string>): number | undefined {
  return [...others].find(([, name]) => /^(?:repl(?:y|ies)|responses?|rebuttals?|answers?|erwiderung(?:en)?|antwort(?:en)?|entgegnung(?:en)?|entkräftung(?:en)?)$/i.test(name))?.[0];
}
