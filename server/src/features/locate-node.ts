import type { Location } from 'vscode-languageserver-types';
import type { Id } from '../model/model.js';
import { nodeOf, placeOf } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation } from './positions.js';

/** Tells where a node of the map is in the text; `undefined` if it does not. */
export function locateNode(snapshot: Snapshot, id: Id): Location | undefined {
  const { map } = snapshot;
  const question = map.questions.find((each) => each.id === id);
  if (question) return toLocation(snapshot, question.place);
  const node = nodeOf(map, id);
  if (node) return toLocation(snapshot, placeOf(node));
  const [, argument, step] = /^(.*)\/(\d+)$/s.exec(id) ?? [];
  const place = argument === undefined ? undefined : map.arguments.get(argument)?.steps[Number(step) - 1]?.place;
  return place && toLocation(snapshot, place);
}
