import { printableJson } from '../../base/printable.js';
import { aifOf, wordsOf } from '../aif-nodes.js';
import type { ExportSource } from '../export.js';
import { keptKey, keptOfMap } from '../kept.js';

/** Returns the map as xAIF: its graph with a text, which is what its claims say, each on a line. */
export function write({ map }: ExportSource): string {
  const kept = keptOfMap(map);
  const { participants, ...graph } = aifOf(map);
  const file = {
    AIF: { ...graph, participants, schemefulfillments: [], descriptorfulfillments: [], ...kept === undefined ? {} : { [keptKey]: kept } },
    text: { txt: [...map.claims.values()].map(wordsOf).join('\n') }, dialog: participants.length > 0, OVA: {},
  };
  return `${printableJson(file)}\n`;
}
