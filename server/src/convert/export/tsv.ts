import type { ExportSource } from '../export.js';
import { tableOf } from './csv.js';

/** Returns the table of claims and evidence, divided by tabs. */
export function write(source: ExportSource): string {
  return tableOf(source, '\t');
}
