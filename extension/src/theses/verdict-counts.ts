import type { VerdictItem } from '../../../server/src/protocol.js';

/** How many theses have which verdict. */
export type VerdictCounts = Readonly<Record<VerdictItem['status'], number>>;

/** Counts verdicts. */
export function countVerdicts(items: readonly Pick<VerdictItem, 'status'>[]): VerdictCounts {
  const count = (wanted: VerdictItem['status']) => items.filter(({ status }) => status === wanted).length;
  return { accepted: count('accepted'), open: count('open'), unproven: count('unproven'), rejected: count('rejected') };
}

/** Returns `Theses: 2 accepted, 1 open.` */
export function describeCounts({ accepted, open, unproven, rejected }: VerdictCounts): string {
  const parts = [[accepted, 'accepted'], [open, 'open'], [unproven, 'unproven'], [rejected, 'rejected']].filter(([count]) => count !== 0);
  return `Theses: ${parts.map((part) => part.join(' ')).join(', ')}.`;
}
