import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import { argumentsFor, drawnOnTheWayIn, incoming, outgoing, premiseOf } from '../model/query.js';

/** Whether the verdict of a node is worth showing: a paragraph without a title that stands in no relation is prose. */
export function isJudged(map: ArgumentMap, { id, title }: Claim | Argument): boolean {
  return title !== undefined || [incoming, outgoing, argumentsFor, premiseOf, drawnOnTheWayIn].some((query) => query(map, id).length > 0);
}
