import { textWidth } from '../../../server/src/picture/text-measure.js';
import type { Labels } from '../../../server/src/picture/labels.js';
import type { Counted } from '../drawing/regions.js';
import { LEAST_SIZE } from './card-text.js';

/** Verdicts in the order in which a card tells and shows them. */
export const toldVerdicts = ['accepted', 'given', 'open', 'unproven', 'rejected'] as const satisfies readonly Counted[];

/** What each is called. */
export const countedLabel = (counted: Counted, labels: Labels): string => labels[counted === 'given' ? 'taken as given' : counted];

/** How many came out how, on as many lines as they need in this width: all of them or, where one is too wide, none. A part of them would mislead. */
export function countLines(counts: Readonly<Record<Counted, number>>, width: number, labels: Labels): readonly string[] {
  const style = { size: LEAST_SIZE, bold: false };
  const fits = (line: string) => textWidth(line, style) <= width;
  const told = toldVerdicts.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${countedLabel(status, labels)}`);
  if (!told.every(fits)) return [];
  const lines: string[] = [];
  for (const each of told) {
    const longer = `${lines.at(-1)} · ${each}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(each);
  }
  return lines;
}
