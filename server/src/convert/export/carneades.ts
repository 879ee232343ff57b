import { stringify } from 'yaml';
import { carneadesOf } from '../carneades/write.js';
import type { ExportSource } from '../export.js';

/** The map as an argument graph of Carneades 4. */
export function write({ map, lose }: ExportSource): string {
  return stringify(carneadesOf(map, lose), { lineWidth: 0, aliasDuplicateObjects: false });
}
