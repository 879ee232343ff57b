import type { ExportSource } from '../export.js';
import { evidenceTable } from '../reader/evidence-table.js';
import { toHtmlPage } from '../reader/html.js';

/** Claims and their evidence as a table on a page. */
export function write(source: ExportSource): string {
  return toHtmlPage(evidenceTable(source));
}
