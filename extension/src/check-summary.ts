/** How many findings of which severity the files of a workspace have. */
export interface CheckSummary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly errors: number;
  readonly warnings: number;
  /** Informations and hints. */
  readonly notes: number;
}

/** Counts findings by file. `severities` are LSP's: 1 error, 2 warning, 3 information, 4 hint. */
export function summariseCheck(severities: Iterable<readonly number[]>): CheckSummary {
  let [files, filesWithFindings, errors, warnings, notes] = [0, 0, 0, 0, 0];
  for (const file of severities) {
    files++;
    if (file.length > 0) filesWithFindings++;
    for (const severity of file) {
      if (severity === 1) errors++;
      else if (severity === 2) warnings++;
      else notes++;
    }
  }
  return { files, filesWithFindings, errors, warnings, notes };
}

/** The summary as one sentence for a person. */
export function describeSummary(summary: CheckSummary): string {
  const { files, filesWithFindings, errors, warnings, notes } = summary;
  if (files === 0) return 'There are no Argmark files in this workspace.';
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')];
  const parts = counts.filter((part) => part !== '');
  if (parts.length === 0) return `No findings in ${count(files, 'file')}.`;
  return `${parts.join(', ')} in ${filesWithFindings} of ${count(files, 'file')}.`;
}

function count(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
