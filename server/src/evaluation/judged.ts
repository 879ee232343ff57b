import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import { argumentsFor, drawnOnTheWayIn, incoming, outgoing, premiseOf } from '../model/query.js';

/** Whether the verdict of a node is worth showing: a paragraph that is neither named nor marked, and is in no relation, is prose (see also picture/prose.ts). */
export function isJudged(map: ArgumentMap, { id, title, tags, data }: Claim | Argument): boolean {
  return title !== undefined || tags.length > 0 || data['expect'] !== undefined || [incoming, outgoing, argumentsFor, premiseOf, drawnOnTheWayIn].some((query) => query(map, id).length > 0);
}
