import type { ArgumentMap, Id, Relation } from '../../model/model.js';
import { outgoing, premiseOf } from '../../model/query.js';
import { isCon, isPro } from '../../model/relations.js';

/** What a claim does in its map: speak for something, against something, both, or neither. */
export type Effect = 'pro' | 'con' | 'both' | 'neither';

/** What a claim or argument does in its map, by its own relations and by those of the arguments that it is a premise of. */
export function effectOf(map: ArgumentMap, id: Id): Effect {
  const relations: readonly Relation[] = [id, ...premiseOf(map, id).map((argument) => argument.id)].flatMap((each) => outgoing(map, each));
  const [isFor, isAgainst] = [relations.some(isPro), relations.some(isCon)];
  if (isFor && isAgainst) return 'both';
  return isFor ? 'pro' : isAgainst ? 'con' : 'neither';
}
