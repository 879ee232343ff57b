import { styleText } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver-types';
import { printable, printableColumns } from '../../base/printable.js';
import type { Io } from '../io.js';
import { messageOf, severityName, type Checked, type Report } from './checked.js';

const styles = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/**
 * Findings for people: place, message, and the line with what is meant marked below it; at the end a sum, if anything
 * was checked. The problem matcher of the extension reads the lines with a place.
 */
export function reportHuman({ files, fixed }: Report, { colours }: Pick<Io, 'colours'>): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    (colours ? styleText(style, text, { validateStream: false }) : text);
  const blocks = files.flatMap((file) => {
    const lines = file.text.split(/\r\n|\n|\r/);
    return file.diagnostics.map((diagnostic) => {
      const name = severityName(diagnostic);
      const { line, character } = diagnostic.range.start;
      const place = paint('bold', `${printable(file.path)}:${line + 1}:${character + 1}`);
      const code = paint('gray', `(${printable(String(diagnostic.code))})`);
      return `${place} ${paint(styles[name], name)} ${messageOf(diagnostic)} ${code}\n`
        + frame(lines, diagnostic, (marks) => paint(styles[name], marks));
    });
  });
  return files.length === 0 ? '' : [...blocks, `${summary(files, fixed)}\n`].join('\n');
}

const widest = 100;

/** The line that a finding starts on, cut to a readable width around it, with marks below. */
function frame(lines: readonly string[], { range }: Diagnostic, paint: (marks: string) => string): string {
  const { start, end } = range;
  const source = (lines[start.line] ?? '').replace(/\t/g, ' ');
  const from = start.character > widest - 20 ? start.character - 20 : 0;
  const text = printableColumns(source.slice(from, from + widest));
  const last = end.line === start.line ? end.character : source.length;
  const marks = '^'.repeat(Math.max(1, Math.min(last, from + widest) - start.character));
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length);
  const cut = from > 0 ? '…' : '';
  const indent = ' '.repeat(start.character - from + cut.length);
  return `  ${number} | ${cut}${text}\n  ${gutter} | ${indent}${paint(marks)}\n`;
}

function summary(files: readonly Checked[], fixed: number): string {
  const all = files.flatMap(({ diagnostics }) => diagnostics.map(severityName));
  const count = (name: string, one: string, many: string) => {
    const number = all.filter((each) => each === name).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const found = [
    ...count('error', 'error', 'errors'), ...count('warning', 'warning', 'warnings'),
    ...count('information', 'note', 'notes'), ...count('hint', 'hint', 'hints'),
  ];
  const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  const repaired = fixed === 0 ? '' : ` (${fixed} fixed)`;
  return `${checked}: ${found.length === 0 ? 'nothing to report' : found.join(', ')}${repaired}`;
}
