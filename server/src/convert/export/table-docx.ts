import type { ExportSource } from '../export.js';
import { evidenceTable } from '../reader/evidence-table.js';

/** Claims and their evidence as a table in a Word file. */
export async function write(source: ExportSource): Promise<Uint8Array> {
  const { toDocx } = await import('../reader/docx.js');
  return toDocx(evidenceTable(source));
}
