import type { Argument, Claim, Place } from '../model/model.js';
import { placeOf } from '../model/query.js';

/** Where a finding about a node is shown: at its title, or, if it has none, at the first line of its words. */
export function pointAt(node: Claim | Argument): Place {
  const place = placeOf(node);
  if (node.title !== undefined || node.kind === 'argument') return place;
  const { block, range } = place;
  const { elements } = block;
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.end <= range.start) low = middle + 1;
    else high = middle;
  }
  const parts = elements[low]!.parts;
  const first = parts.findIndex(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'data');
  if (first < 0) return place;
  const start = parts[first]!.start;
  const end = parts.find(({ kind, start: at }) => kind === 'break' && at > start)?.start ?? range.end;
  return { block, range: { start, end } };
}
