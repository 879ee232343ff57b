import { facetsOf } from '../model/merge-node.js';
import type { ArgumentMap, Id, Place } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import { placesOfKey } from './data-keys.js';
import { pointAt } from './point.js';

/** Tells where a key below `evaluation` is in the front matter that holds for the map; `undefined` if it is not there. */
export function placeOfSetting({ files }: ArgumentMap, key: string): Place | undefined {
  return files[0]?.blocks[0]?.frontMatter?.keysOf('evaluation').get(key);
}

/**
 * Where a key of the evaluation is: in the data of the claim or argument `id`, at its first use, else its title; for `undefined` in
 * the front matter, else the title of the first node, for the setting comes from a configuration file then.
 */
export function placeOfKey(map: ArgumentMap, id: Id | undefined, key: string): Place {
  if (id === undefined) return placeOfSetting(map, key) ?? pointAt(map.nodes[0]!.node);
  for (const { place: { block, range }, data } of facetsOf(map.entries.get(id)!).flatMap(({ uses }) => uses)) {
    if (data[key] === undefined) continue;
    for (const place of placesOfKey(block, key)) {
      if (range.start <= place.range.start && place.range.end <= range.end) return place;
    }
  }
  return pointAt(nodeOf(map, id)!);
}
