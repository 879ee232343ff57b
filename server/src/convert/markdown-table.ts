import { plainWords } from './markdown-words.js';
import { groupedBy } from './outline-words.js';

/** A table of Markdown, whose lines begin with a bar. */
export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The number of its first line in the text, from 1. */
  readonly line: number;
}

/** The tables of a text of Markdown. Linear. */
export function tablesIn(text: string): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!isRow(lines[at]!) || !/^\s*\|[\s|:-]*-[\s|:-]*$/.test(lines[at + 1]!)) continue;
    const [head, line] = [cellsOf(lines[at]!), at + 1];
    const rows: { line: number; cells: readonly string[] }[] = [];
    for (at += 2; at < lines.length && isRow(lines[at]!); at++) rows.push({ line: at + 1, cells: cellsOf(lines[at]!) });
    tables.push({ head, rows, line });
  }
  return tables;
}

/** Whether each column of a table holds reasons or objections: `| Pro | Con |`. */
export function isOfSides({ head }: MarkdownTable): boolean {
  return head.length > 0 && head.every((cell) => ['support', 'attack'].includes(groupedBy(cell) ?? ''));
}

/** A table as one with tabs, each row in the line where it stands. */
export function withTabs({ head, rows, line }: MarkdownTable): string {
  const written = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t');
  const lines: string[] = [];
  lines[line - 1] = written(head);
  for (const row of rows) lines[row.line - 1] = written(row.cells);
  return Array.from(lines, (each) => each ?? '').join('\n');
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|/.test(line);
}

function cellsOf(line: string): readonly string[] {
  const cells = line.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/);
  return cells.map((cell) => plainWords(cell.replace(/\\\|/g, '|').replace(/(?<=[.!?;])\s*<br\s*\/?>/gi, ' ').replace(/<br\s*\/?>/gi, '; ').trim()));
}
