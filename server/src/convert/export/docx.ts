import type { ExportSource } from '../export.js';
import { outlineOf } from '../reader/outline.js';

/** The map as an outline in a Word file. */
export async function write(source: ExportSource): Promise<Uint8Array> {
  const { toDocx } = await import('../reader/docx.js');
  return toDocx(outlineOf(source));
}
