import { shift, type Range } from '../base/range.js';
import type { Block } from '../syntax/nodes.js';
import type { ArgumentMap, Place } from './model.js';

export interface Located {
  readonly uri: string;
  /** UTF-16 offsets in that file. */
  readonly range: Range;
}

interface BlockPlace {
  readonly uri: string;
  readonly start: number;
}

const indexes = new WeakMap<ArgumentMap, ReadonlyMap<Block, BlockPlace>>();

/**
 * Where a place of `map` stands now. The first call on a map indexes its blocks, later ones are constant.
 * Throws a RangeError for a place of another map.
 */
export function locate(map: ArgumentMap, place: Place): Located {
  let index = indexes.get(map);
  if (index === undefined) {
    index = indexBlocks(map);
    indexes.set(map, index);
  }
  const found = index.get(place.block);
  if (found === undefined) throw new RangeError('This place is of another version of the map');
  return { uri: found.uri, range: shift(place.range, found.start) };
}

function indexBlocks(map: ArgumentMap): ReadonlyMap<Block, BlockPlace> {
  const index = new Map<Block, BlockPlace>();
  for (const { uri, blocks, starts } of map.files) {
    blocks.forEach(({ block }, at) => index.set(block, { uri, start: starts[at]! }));
  }
  return index;
}
