import { isJudged } from '../evaluation/judged.js';
import { sentencesIn } from '../evaluation/sentences.js';
import type { Id } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import type { NodeVerdict } from '../picture/graph.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { ShownPosition } from './shown-position.js';

/** The verdicts of the nodes of a map, with their reasons in the language of the map; found when they are asked for. */
export function verdictsOf(snapshot: Snapshot, position?: ShownPosition): { get(id: Id): NodeVerdict | undefined } {
  return { get: (id) => verdictOf(snapshot, id, position) };
}

function verdictOf({ map, evaluation }: Snapshot, id: Id, position: ShownPosition | undefined): NodeVerdict | undefined {
  const node = nodeOf(map, id)!;
  if (!isJudged(map, node)) return undefined;
  const { status, reason } = evaluation.verdicts.get(id)!;
  const sentences = sentencesIn(map.settings.lang);
  const held = position?.statuses[id] ?? status;
  return held === status ? { status, reason: sentences.reason(evaluation, id), ...reason.kind === 'asserted' && reason.ground === 'asserted' ? { isGiven: true } : {} } : { status: held, reason: sentences.held(held, position!.name, status) };
}
