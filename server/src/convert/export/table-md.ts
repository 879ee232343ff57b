import type { ExportSource } from '../export.js';
import { evidenceTable } from '../reader/evidence-table.js';
import { toMarkdown } from '../reader/markdown.js';

/** Claims and their evidence as a table in Markdown. */
export function write(source: ExportSource): string {
  return toMarkdown(evidenceTable(source));
}
