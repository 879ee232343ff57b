import type { Evaluation } from '../evaluation/evaluate.js';
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
import type { PositionItem, PositionItems } from './verdicts.js';

/** After this many the search ends: each takes memory for every claim. */
const mostFound = 10_000;

/** This many positions are listed. */
const mostPositions = 200;

/** This many verdicts of claims in positions are listed altogether: each position has one of each claim that it decides. */
const mostStatuses = 100_000;

/** This many claims are in a summary. */
const mostInSummary = 20;

/** The positions of a map, those first that decide most; of very many, the first. */
export async function positionItems(
  { map, evaluation }: Snapshot, semantics: PositionSemantics, search: PositionSearch, goOn: GoOn,
): Promise<PositionItems> {
  const framework = frameworkOf(map, evaluation.settings);
  const base = grounded(framework);
  let areMany = false;
  const { found, ended } = await search(framework, semantics, (sofar) => {
    areMany = sofar.length >= mostFound;
    return !areMany && goOn(sofar);
  });
  const undecided = [...framework.indexOf].filter(([id, node]) => (semantics === 'stage' || base[node] === 'open') && isJudged(map, nodeOf(map, id)!));
  // A search that is stopped may have found tens of thousands: what they are sorted by is made once of each.
  const decided = found.map((position) => undecided.flatMap(([id, node]): readonly (readonly [Id, Status])[] =>
    (position[node] === 'open' ? [] : [[id, position[node]!]])));
  const telling = tellingIds(evaluation, undecided.map(([id, node]) => [id, found.map((position) => (position[node] === 'accepted' ? '1' : '0')).join('')]));
  const most = Math.min(mostPositions, Math.max(1, Math.floor(mostStatuses / Math.max(1, undecided.length))));
  const positions = decided.sort((a, b) => b.length - a.length || String(a).localeCompare(String(b))).slice(0, most)
    .map((statuses, index) => ({
      name: `${semantics} position ${index + 1}`,
      ...summaryOf(map, statuses.filter(([id]) => telling.has(id))),
      statuses: Object.assign(Object.create(null) as Record<Id, Status>, Object.fromEntries(statuses)),
    }));
  const standings = undecided.map(([id, node]) =>
    ({ id, name: describe(map, id), acceptedIn: found.filter((position) => position[node] === 'accepted').length }));
  return { positions, count: found.length, standings, ended: ended === 'stopped' && areMany ? 'many' : ended };
}

/**
 * Those by which positions can be told apart: of all that the same positions accept, the one that is a matter of choice, or
 * else the first. `accepting` has of each in which positions it is accepted.
 */
function tellingIds({ verdicts }: Evaluation, accepting: readonly (readonly [Id, string])[]): ReadonlySet<Id> {
  const isChoice = (id: Id) => ['contested', 'cycle'].includes(verdicts.get(id)!.reason.kind);
  const telling = new Map<string, Id>();
  for (const [id, key] of accepting) {
    const known = telling.get(key);
    if (known === undefined || (isChoice(id) && !isChoice(known))) telling.set(key, id);
  }
  const differ = [...telling].filter(([key]) => key.includes('0') && key.includes('1')).map(([, id]) => id);
  return new Set(differ.length > 0 ? differ : accepting.map(([id]) => id));
}

function summaryOf(map: ArgumentMap, statuses: readonly (readonly [Id, Status])[]): Pick<PositionItem, 'accepts' | 'against' | 'summary'> {
  const named = (wanted: Status, words: (names: string) => string) => {
    const ids = statuses.filter(([, status]) => status === wanted).map(([id]) => id);
    const names = ids.slice(0, mostInSummary).map((id) => describe(map, id)).join(', ');
    return ids.length === 0 ? [] : [words(ids.length > mostInSummary ? `${names} and ${ids.length - mostInSummary} more` : names)];
  };
  const accepts = named('accepted', (names) => `accepts ${names}`).join('');
  const against = [...named('rejected', (names) => `rejects ${names}`), ...named('unproven', (names) => `leaves ${names} unproven`)].join('; ');
  return { accepts, against, summary: [accepts, against].filter((part) => part !== '').join('; ') || 'decides nothing beyond the verdicts' };
}
