import { carneadesOf } from '../carneades/write.js';
import type { ExportSource } from '../export.js';
import { writeYaml } from '../yaml.js';

/** The map as an argument graph of Carneades 4. */
export function write({ map, lose }: ExportSource): string {
  return writeYaml(carneadesOf(map, lose));
}
