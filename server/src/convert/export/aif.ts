import { printableJson } from '../../base/printable.js';
import { aifOf } from '../aif-nodes.js';
import type { ExportSource } from '../export.js';
import { keptKey, keptOfMap } from '../kept.js';

/** The map in the Argument Interchange Format, as AIFdb has it. */
export function write({ map }: ExportSource): string {
  const kept = keptOfMap(map);
  return `${printableJson({ ...aifOf(map), ...kept === undefined ? {} : { [keptKey]: kept } })}\n`;
}
