import { push } from '../base/multimap.js';
import type { Id } from '../model/model.js';
import type { Quotation } from '../model/terms.js';
import type { NodeQuotation, QuotedState } from '../picture/graph.js';
import { findingOf } from '../sources/quotation-finding.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { nodeOfPlace } from './node-at.js';

/** What was found of a quotation, in a word or two. */
export const stateWords: Readonly<Record<QuotedState, string>> = {
  'found': 'found', 'not-checked': 'not checked', 'misplaced': 'found on another page', 'nearly': 'differs from its source',
  'not-found': 'not found',
};

/** What was found of a quotation, whether its page is right included. */
export function quotedState({ library }: Snapshot, quotation: Quotation): QuotedState {
  const { state, misplaced } = library.check(quotation);
  return misplaced === undefined ? state : 'misplaced';
}

/** The quotations of a map by the node in whose lines they stand, in the order of the text. Linear in the quotations. */
export function quotationsByNode(snapshot: Snapshot): ReadonlyMap<Id, readonly NodeQuotation[]> {
  const { map, library } = snapshot;
  const byNode = new Map<Id, NodeQuotation[]>();
  for (const quotation of map.quotations) {
    const id = nodeOfPlace(map, quotation.place);
    if (id === undefined) continue;
    const { item, page } = findingOf(quotation, library.check(quotation));
    push(byNode, id, { words: quotation.words, source: item.key, page: page ?? null, state: quotedState(snapshot, quotation) });
  }
  return byNode;
}
