import type { MapNode } from '../../picture/graph.js';
import { filled } from '../../picture/labels.js';
import { isFault } from '../../picture/quotation-signs.js';
import type { Wording } from './wording.js';

/**
 * Tells which quotations of a node are not what their source says, or not where: each in a few words, in the order of the text. A
 * reader of the map would take them for the source's own words. A quotation is named by its words where the node has others.
 */
export function quotationFaults({ quotations }: Pick<MapNode, 'quotations'>, { labels, columns, quoted }: Wording): readonly string[] {
  return quotations.filter(isFault).map(({ words, state, page }) => {
    const where = state === 'misplaced' && page !== null ? ` (${filled(labels.page, page)})` : '';
    return `${quotations.length === 1 ? columns.quotation : quoted(words)}: ${labels[`quoted ${state}`]}${where}`;
  });
}

/** What is to be said beside an accepted verdict, as a clause, where a quotation is not what the source says; `undefined`: nothing. */
export function thoughQuoted({ verdict, quotations }: Pick<MapNode, 'verdict' | 'quotations'>, { though }: Wording): string | undefined {
  if (verdict?.status !== 'accepted') return undefined;
  const gravest = (['not-found', 'nearly', 'misplaced'] as const).find((state) => quotations.some((each) => each.state === state));
  return gravest && though[gravest];
}
