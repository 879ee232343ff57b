import { printable } from '../../base/printable.js';
import { messageOf, severityName, type Report } from './checked.js';

const levels = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. Lines and
 * columns are counted from 1; columns are left out of what spans several lines, as GitHub would not show it otherwise.
 */
export function reportGithub({ files, failures }: Report): string {
  const findings = files.flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => {
    const { start, end } = diagnostic.range;
    const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
    return command(levels[severityName(diagnostic)], {
      file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: `Argmark ${String(diagnostic.code)}`,
    }, messageOf(diagnostic));
  }));
  return [...findings, ...failures.map(({ path, message }) => command('error', { file: path }, printable(message)))].join('');
}

function command(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const shown = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${level} ${shown.join(',')}::${escape(message)}\n`;
}

/** Escapes a printable text as GitHub reads it. */
function escape(text: string): string {
  return text.replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escape(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
