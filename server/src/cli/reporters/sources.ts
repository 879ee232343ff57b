import { fileURLToPath } from 'node:url';
import { printable, printableJson } from '../../base/printable.js';
import type { SourceReport } from '../../service.js';
import { shown } from '../files.js';
import type { Io } from '../io.js';

/** Rises when a reader of the older form would misread the newer one. */
const sourcesJsonVersion = 1;

/** Writes the report as docs/schema/sources.schema.json says. `withParagraphs`: each source with the paragraphs that nothing uses. */
export function sourcesJson({ sources, quotations }: SourceReport, withParagraphs: boolean, io: Pick<Io, 'cwd'>): string {
  return `${printableJson({
    version: sourcesJsonVersion,
    sources: sources.map(({ key, title, file, state, reason, pages, cited, quotations: counts, coverage, uncovered }) => ({
      key, title: title ?? null, file: file ?? null, state, reason: reason ?? null, pages: pages ?? null, cited,
      quotations: { found: counts.found, nearly: counts.nearly, notFound: counts['not-found'], notChecked: counts['not-checked'] },
      coverage: coverage === undefined ? null : rounded(coverage),
      ...(withParagraphs ? { uncovered: uncovered.map(({ page, text }) => ({ page: page ?? null, text })) } : {}),
    })),
    quotations: quotations.map(({ text, source, locator, state, page, location: { uri, range } }) =>
      ({ text, source, locator, state, page: page ?? null, location: { path: shown(fileURLToPath(uri), io), range } })),
  })}\n`;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

const head = ['source', 'file', 'cited', 'found', 'nearly', 'not found', 'not checked', 'coverage'];

function rowsOf({ sources }: SourceReport): string[][] {
  return sources.map(({ key, file, cited, quotations: counts, coverage }) => [
    printable(key), printable(file ?? ''), String(cited), ...(['found', 'nearly', 'not-found', 'not-checked'] as const).map((state) => String(counts[state])),
    coverage === undefined ? '' : `${Math.round(coverage * 100)} %`,
  ]);
}

/**
 * A table of the sources, one row each, with commas between and quotation marks where a value needs them. What a spreadsheet
 * would take for a formula is marked as text.
 */
export function sourcesCsv(report: SourceReport): string {
  const value = (cell: string) => {
    const text = /^[=+@\t-]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head, ...rowsOf(report)].map((row) => `${row.map(value).join(',')}\n`).join('');
}

/** The table for people, and below it what is wrong. */
export function sourcesHuman(report: SourceReport, io: Pick<Io, 'cwd'>): string {
  if (report.sources.length === 0) return 'The map names no sources.\n';
  const unread = report.sources.flatMap(({ key, file, state, reason }) => {
    return reason === undefined ? [] : [`${printable(`${key}: ${state === 'read' ? 'not everything can' : 'nothing can'} be looked up in ${file ?? 'its file'}: ${reason}`)}\n`];
  });
  const wrong = report.quotations.filter(({ state }) => state === 'nearly' || state === 'not-found')
    .map(({ text, source, state, location: { uri, range: { start } } }) =>
      `${printable(`${shown(fileURLToPath(uri), io)}:${start.line + 1}:${start.character + 1} ${state === 'nearly' ? 'differs from' : 'not found in'} ${source}: “${text}”`)}\n`);
  return [table([head, ...rowsOf(report)]), ...(unread.length + wrong.length > 0 ? ['\n'] : []), ...unread, ...wrong].join('');
}

/** Columns as wide as their widest value; numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `${row.map((value, column) => (column < 2 ? value.padEnd(widths[column]!) : value.padStart(widths[column]!))).join('  ').trimEnd()}\n`).join('');
}

/** The paragraphs that no quotation uses, by source. */
export function uncoveredHuman({ sources }: SourceReport): string {
  const listed = sources.flatMap(({ key, uncovered }) => uncovered.map(({ page, text }) => `${printable(`${key}${page === undefined ? '' : `, p. ${page}`}: ${text}`)}\n`));
  return listed.length === 0 ? 'Every paragraph of every source that can be read is quoted.\n' : listed.join('\n');
}
