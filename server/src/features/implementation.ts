import type { Location } from 'vscode-languageserver-types';
import type { Place } from '../model/model.js';
import { argumentsFor, nodeOf, placeOf, structuresOf } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { nodeAt } from './node-at.js';
import { toLocation } from './positions.js';

/**
 * What carries out the claim or argument at `offset`: the reconstructions and `&` premises of an argument, by their first
 * premise; for a claim the arguments that conclude it.
 */
export function implementation(snapshot: Snapshot, offset: number): Location[] {
  const { map } = snapshot;
  const node = nodeOf(map, nodeAt(snapshot, offset) ?? '');
  if (node === undefined) return [];
  const places: readonly Place[] = node.kind === 'claim' ? argumentsFor(map, node.id).map(placeOf)
    : structuresOf(map, node.id).flatMap(({ premises, steps }) => {
      const [id] = premises;
      const block = steps[0]?.place.block;
      const use = id === undefined ? undefined
        : nodeOf(map, id)!.uses.find(({ role, place }) => role === 'premise' && (block === undefined || place.block === block));
      return use?.place ?? steps[0]?.place ?? [];
    });
  return places.map((place) => toLocation(snapshot, place));
}
