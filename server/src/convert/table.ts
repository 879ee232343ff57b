import { failAt } from './place.js';

/** A cell of a table, with the place where it begins. */
export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Cells that one row may have at most: a file of another kind may have any number of commas. */
const most = 1000;

/** What Excel writes and reads before a table: by what its cells are divided. */
const told = /^sep=([,;\t|])(?:\r\n?|\n)/i;

/**
 * Reads a table as RFC 4180 has it, divided by what a line `sep=;` before it says, or else by commas, semicolons or tabs, whichever the
 * first line with any of them has most of. Empty rows are left out. Fails, with the place, at a quotation mark that is never closed. Linear.
 */
export function readTable(text: string): readonly (readonly Cell[])[] {
  const begin = told.exec(text);
  const divider = begin?.[1] ?? dividerOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = begin?.[0].length ?? 0;
  const end = () => {
    if (row.length > 1 || row.some((cell) => cell.text.trim() !== '')) rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const start = at;
    let cell: string;
    if (text[at] === '"') {
      const parts: string[] = [];
      at++;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) failAt(text, start, 'this quotation mark is never closed');
        parts.push(text.slice(at, close));
        at = close + 1;
        if (text[at] !== '"') break;
        parts.push('"');
        at++;
      }
      cell = parts.join('');
    } else {
      cell = '';
    }
    const stop = nextOf(text, at, divider);
    cell += text.slice(at, stop);
    at = stop;
    if (row.length >= most) failAt(text, start, `a row has more than ${most} cells, so this is not a table that can be read`);
    row.push({ text: cell, start });
    if (text[at] === divider) {
      at++;
      continue;
    }
    end();
    if (at >= text.length) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows;
}

/** Tells where the next divider or line end is. */
function nextOf(text: string, from: number, divider: string): number {
  let at = from;
  while (at < text.length && text[at] !== divider && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** A title may be above the names of the columns, so the first line with a divider decides. */
function dividerOf(text: string): string {
  const lines = text.slice(0, 10_000).split(/\r\n|\r|\n/, 6);
  const line = lines.find((each) => /[,;\t]/.test(each)) ?? lines[0]!;
  const count = (divider: string) => line.split(divider).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}
