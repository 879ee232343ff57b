import { oneLine } from '../base/one-line.js';
import type { CsvColumn } from './csv-columns.js';
import { namesIn } from './csv-relations.js';
import type { Cell } from './table.js';

type Row = readonly Cell[];

/** What rows are about, where no column says so by a name. */
export interface Placed {
  /** The ids or numbers of rows, by the rows that are about them. */
  readonly parents: ReadonlyMap<Row, string>;
  /** The column that tells how deep a row is, if it is that. */
  readonly level?: number;
}

const levelNames: ReadonlySet<string> = new Set(['level', 'depth', 'indent', 'indentation', 'outline level', 'ebene', 'tiefe', 'stufe', 'gliederungsebene', 'einrückung']);

/** The column of a table that says how deep its rows are; below 0: there is none. */
export function levelColumn(head: Row): number {
  return head.findIndex(({ text }) => levelNames.has(oneLine(text.replace(/[_-]/g, ' ')).toLowerCase()));
}

/** Finds out by levels, or by ids such as `1.2.1`, what each row is below. */
export function placedBy(head: Row, rows: readonly Row[], columns: ReadonlyMap<CsvColumn, number>): Placed | undefined {
  const id = columns.get('id');
  const nameOf = (row: Row, index: number) => (id === undefined ? '' : wordsAt(row, id)) || String(index + 1);
  const level = levelColumn(head);
  if (level >= 0 && rows.every((row) => /^\d*$/.test(wordsAt(row, level)))) return { parents: byLevels(rows, level, nameOf), level };
  return id === undefined ? undefined : byNumbers(rows, id);
}

function byLevels(rows: readonly Row[], level: number, nameOf: (row: Row, index: number) => string): Placed['parents'] {
  const open: { readonly depth: number; readonly name: string }[] = [];
  const parents = new Map<Row, string>();
  for (const [index, row] of rows.entries()) {
    if (wordsAt(row, level) === '') continue;
    const depth = Number(wordsAt(row, level));
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    if (open.length > 0) parents.set(row, open.at(-1)!.name);
    open.push({ depth, name: nameOf(row, index) });
  }
  return parents;
}

/** Ids of numbers with dots between them, of which at least one goes on from another. */
function byNumbers(rows: readonly Row[], id: number): Placed | undefined {
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = wordsAt(row, id);
    if (name !== '' && !/^\d+(?:\.\d+)*\.?$/.test(name)) return undefined;
    names.set(name.replace(/\.$/, ''), name);
  }
  const parents = new Map<Row, string>();
  for (const row of rows) {
    let above = wordsAt(row, id).replace(/\.$/, '');
    do above = above.replace(/(?:^|\.)\d+$/, ''); while (above !== '' && !names.has(above));
    if (above !== '') parents.set(row, names.get(above)!);
  }
  return parents.size === 0 ? undefined : { parents };
}

/** The column whose cells are what the column of parents names, though its own name tells nothing; `undefined`: there is none. */
export function idColumnIn(rows: readonly Row[], parent: number, free: readonly number[]): number | undefined {
  return free.find((index) => {
    const ids = new Set(rows.map((row) => wordsAt(row, index)));
    if (ids.has('') || ids.size < rows.length) return false;
    const named = rows.map((row) => wordsAt(row, parent)).filter((cell) => cell !== '' && !isNoParent(cell));
    return named.length > 0 && named.every((cell) => namesIn(cell, (name) => ids.has(name)).every((name) => ids.has(name)));
  });
}

/** Tells whether a cell in place of a parent says that there is none, unless a row is called so. */
export function isNoParent(cell: string): boolean {
  return /^(?:0|-1|[-–—]|none|null|nil|root|n\/a|keine?r?|wurzel)$/i.test(cell);
}

function wordsAt(row: Row, index: number): string {
  return row[index]?.text.trim() ?? '';
}
