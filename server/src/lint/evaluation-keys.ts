import { facetsOf } from '../model/merge-node.js';
import type { ArgumentMap, Id, Place } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import { placesOfKey } from './data-keys.js';
import { pointAt } from './point.js';

/** Tells where a key below `evaluation` stands in the front matter that holds for the map; `undefined` if it does not stand there. */
export function placeOfSetting({ files }: ArgumentMap, key: string): Place | undefined {
  return files[0]?.blocks[0]?.frontMatter?.keysOf('evaluation').get(key);
}

/** Tells where a key stands in the data of a claim or argument: there where it is used first. Its title, where that cannot be told. */
export function placeOfKeyAt(map: ArgumentMap, id: Id, key: string): Place {
  for (const { place: { block, range }, data } of facetsOf(map.entries.get(id)!).flatMap(({ uses }) => uses)) {
    if (data[key] === undefined) continue;
    for (const place of placesOfKey(block, key)) {
      if (range.start <= place.range.start && place.range.end <= range.end) return place;
    }
  }
  return pointAt(nodeOf(map, id)!);
}
