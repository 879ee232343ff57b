import { textWidth } from '../../../server/src/picture/text-measure.js';
import { filled, type Labels } from '../../../server/src/picture/labels.js';
import type { Counted, Region } from '../drawing/regions.js';
import { LEAST_SIZE } from './card-text.js';

/** Verdicts in the order in which a card tells and shows them. */
export const toldVerdicts = ['accepted', 'given', 'open', 'unproven', 'rejected'] as const satisfies readonly Counted[];

/** What each is called. */
export const countedLabel = (counted: Counted, labels: Labels): string => labels[counted === 'given' ? 'taken as given' : counted];

/**
 * How many claims and arguments of a region came out how, on as many lines as they need in this width: all of them or, where one is too
 * wide, none. A part of them would mislead, and so would numbers without what they count: beside a verdict they would be read as a vote.
 */
export function countLines({ counts, isSection }: Pick<Region, 'counts' | 'isSection'>, width: number, labels: Labels): readonly string[] {
  const style = { size: LEAST_SIZE, bold: false };
  const fits = (line: string) => textWidth(line, style) <= width;
  const told = toldVerdicts.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${countedLabel(status, labels)}`);
  const all = toldVerdicts.reduce((sum, status) => sum + counts[status], 0);
  const [one, several] = isSection ? [labels['one within'], labels.within] : [labels['one below'], labels.below];
  const head = joined((all === 1 ? one : filled(several, all)).split(' '), ' ', fits);
  return told.length === 0 || ![...head, ...told].every(fits) ? [] : [...head, ...joined(told, ' · ', fits)];
}

/** Parts of a text on as few lines as they need. */
function joined(parts: readonly string[], between: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const each of parts) {
    const longer = `${lines.at(-1)}${between}${each}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(each);
  }
  return lines;
}
