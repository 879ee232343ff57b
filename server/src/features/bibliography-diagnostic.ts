import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../base/line-index.js';
import type { Problem } from '../base/problem.js';
import { pageOf } from '../lint/page-of.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** A bibliography of a map, with what is wrong in it. */
export interface CheckedBibliography {
  readonly uri: string;
  /** The same object until the file has changed. */
  readonly basis: unknown;
  readonly text: string;
  readonly diagnostics: () => Diagnostic[];
}

/** This many problems of a file are told at most. */
const mostProblems = 200;

/** The bibliographies of a document's map that have been read. Each of its problems costs an entry. */
export function checkedBibliographies({ library }: Snapshot): readonly CheckedBibliography[] {
  return library.bibliographies.map(({ uri, bibliography }) =>
    ({ uri, basis: bibliography, text: bibliography.text, diagnostics: () => diagnosticsOf(bibliography.text, bibliography.problems.slice(0, mostProblems)) }));
}

function diagnosticsOf(text: string, problems: readonly Pick<Problem, 'message' | 'range'>[]): Diagnostic[] {
  if (problems.length === 0) return [];
  const lines = indexLines(text);
  const code = 'source-unreadable';
  return problems.map(({ message, range: { start, end } }) => ({
    range: { start: positionAt(lines, start), end: positionAt(lines, end) },
    severity: DiagnosticSeverity.Warning, code, codeDescription: { href: pageOf(code) }, source: 'argmark', message,
  }));
}
