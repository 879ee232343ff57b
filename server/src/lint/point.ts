import type { Argument, Claim, Place } from '../model/model.js';
import { placeOf } from '../model/query.js';
import { elementOf } from '../edit/lines.js';

/** Where a finding about a node is shown: at its title, or, if it has none, at the first line of its words. */
export function pointAt(node: Claim | Argument): Place {
  const place = placeOf(node);
  if (node.title !== undefined || node.kind === 'argument') return place;
  const { block, range } = place;
  const { parts } = elementOf(place);
  const first = parts.findIndex(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'data');
  if (first < 0) return place;
  const start = parts[first]!.start;
  const end = parts.find(({ kind, start: at }) => kind === 'break' && at > start)?.start ?? range.end;
  return { block, range: { start, end } };
}
