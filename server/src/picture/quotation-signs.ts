import type { MapNode, NodeQuotation, QuotedState } from './graph.js';

/** The states from that which needs no reader to that which needs one most. */
const gravity: readonly QuotedState[] = ['found', 'not-checked', 'misplaced', 'nearly', 'not-found'];

/** What is after the key of a source, by the gravest that was found of what is quoted from it. */
const signs: Readonly<Record<QuotedState, string>> = { 'found': '✓', 'not-checked': '', 'misplaced': '≠', 'nearly': '≠', 'not-found': '✗' };

/** What a box tells of the quotations from a source. */
export interface QuotationSign {
  /** Empty: there are none, or nobody has checked them. */
  readonly sign: string;
  readonly isFault: boolean;
}

/** The sign of the quotations that a node has from a source. */
export function quotationSign({ quotations }: Pick<MapNode, 'quotations'>, source: string): QuotationSign {
  let gravest = -1;
  for (const quotation of quotations) if (quotation.source === source) gravest = Math.max(gravest, gravity.indexOf(quotation.state));
  const state = gravity[gravest];
  return state === undefined ? { sign: '', isFault: false } : { sign: signs[state], isFault: isFault({ state }) };
}

/** Whether a quotation is not what its source says, or not where. */
export function isFault({ state }: Pick<NodeQuotation, 'state'>): boolean {
  return gravity.indexOf(state) >= gravity.indexOf('misplaced');
}

/** The sign of the gravest quotation of a node that is not what its source says, or not where; empty: there is none. */
export function misquotedSign({ quotations }: Pick<MapNode, 'quotations'>): string {
  const gravest = Math.max(-1, ...quotations.map(({ state }) => gravity.indexOf(state)));
  return gravest >= 0 && isFault({ state: gravity[gravest]! }) ? signs[gravity[gravest]!] : '';
}
