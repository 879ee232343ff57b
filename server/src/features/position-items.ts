import { describe } from '../evaluation/names.js';
import type { Status } from '../evaluation/framework.js';
import { frameworkOf } from '../evaluation/from-model.js';
import { grounded } from '../evaluation/grounded.js';
import { isJudged } from '../evaluation/judged.js';
import type { GoOn, PositionSearch } from '../evaluation/positions.js';
import type { PositionSemantics } from '../evaluation/semantics.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { PositionItems } from './verdicts.js';

/** The positions of a map, those first that decide most. */
export async function positionItems(
  { map, evaluation }: Snapshot, semantics: PositionSemantics, search: PositionSearch, goOn: GoOn,
): Promise<PositionItems> {
  const framework = frameworkOf(map, evaluation.settings);
  const base = grounded(framework);
  const { found, ended } = await search(framework, semantics, goOn);
  const undecided = [...framework.indexOf].filter(([id, node]) => (semantics === 'stage' || base[node] === 'open') && isJudged(map, nodeOf(map, id)!));
  // A search that is stopped may have found tens of thousands: what they are sorted by is made once of each.
  const decided = found.map((position) => {
    const statuses = undecided.flatMap(([id, node]): readonly (readonly [Id, Status])[] => (position[node] === 'open' ? [] : [[id, position[node]!]]));
    return { statuses, key: String(statuses) };
  });
  const positions = decided.sort((a, b) => b.statuses.length - a.statuses.length || (a.key < b.key ? -1 : 1))
    .map(({ statuses }, index) => ({
      name: `${semantics} position ${index + 1}`,
      summary: summaryOf(map, statuses),
      statuses: Object.assign(Object.create(null) as Record<Id, Status>, Object.fromEntries(statuses)),
    }));
  const standings = undecided.map(([id, node]) =>
    ({ id, name: describe(map, id), acceptedIn: found.filter((position) => position[node] === 'accepted').length }));
  return { positions, standings, ended };
}

function summaryOf(map: ArgumentMap, statuses: readonly (readonly [Id, Status])[]): string {
  const named = (wanted: Status) => statuses.filter(([, status]) => status === wanted).map(([id]) => describe(map, id)).join(', ');
  const parts = [['accepts', named('accepted')], ['rejects', named('rejected')]].filter(([, names]) => names !== '');
  return parts.length === 0 ? 'settles nothing beyond the verdicts' : parts.map((part) => part.join(' ')).join('; ');
}
