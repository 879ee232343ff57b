import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../base/line-index.js';
import type { ConfigFile } from '../lint/config-file.js';
import { pageOf } from '../lint/page-of.js';

/** What is wrong with the text of a configuration file, by position. */
export function configurationDiagnostics(text: string, { problems }: Pick<ConfigFile, 'problems'>): Diagnostic[] {
  const lines = indexLines(text);
  return problems.map(({ code, range, message }) => ({
    range: { start: positionAt(lines, range.start), end: positionAt(lines, range.end) },
    // That a file does nothing here is nobody's fault.
    severity: code === 'unused-setting' ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    code,
    codeDescription: { href: pageOf(code) },
    source: 'argmark',
    message,
  }));
}
