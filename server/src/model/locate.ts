import { partitionPoint } from '../base/partition-point.js';
import { shift, type Range } from '../base/range.js';
import type { Block } from '../syntax/nodes.js';
import type { ArgumentMap, Place } from './model.js';
import type { ResolvedBlock } from './resolved.js';
import type { FileSummary } from './summary.js';

export interface Located {
  readonly uri: string;
  /** UTF-16 offsets in that file. */
  readonly range: Range;
}

/** Tells where a place of `map` stands now. Logarithmic. Throws a RangeError for a place of another map. */
export function locate(map: ArgumentMap, place: Place): Located {
  const file = fileOfBlock(map.files, place.block);
  if (file === undefined) throw new RangeError('This place is of another version of the map');
  return { uri: file.uri, range: shift(place.range, file.starts[indexOf(file, place.block.rank)]!) };
}

/** The file that holds this very block. Logarithmic in its blocks; in the files linear when it is first asked for. */
function fileOfBlock(files: readonly FileSummary[], block: Block): FileSummary | undefined {
  const file = files[fileIndexOf(files, block)];
  return file?.blocks[indexOf(file, block.rank)]?.block === block ? file : undefined;
}

const indices = new WeakMap<readonly FileSummary[], ReadonlyMap<object, number>>();

/** The index of the file that the block comes from, in this version of it or another; -1: none. */
export function fileIndexOf(files: readonly FileSummary[], { origin }: Block): number {
  if (files.length === 1) return files[0]!.origin === origin ? 0 : -1;
  let index = indices.get(files);
  if (index === undefined) indices.set(files, index = new Map(files.map((file, at) => [file.origin, at])));
  return index.get(origin) ?? -1;
}

/** What this very block of the map says, by the ids of claims and arguments. Logarithmic in each file's blocks. */
export function resolvedBlock(map: ArgumentMap, block: Block): ResolvedBlock | undefined {
  const file = fileOfBlock(map.files, block);
  return file && map.resolved[map.files.indexOf(file)]!.blocks[indexOf(file, block.rank)];
}

/** How many blocks of a file two of its blocks are apart. Logarithmic. */
export function distanceBetween(file: FileSummary, one: Block, other: Block): number {
  return one === other ? 0 : Math.abs(indexOf(file, one.rank) - indexOf(file, other.rank));
}

/** The index of the last block whose rank is not above `rank`. */
function indexOf({ blocks }: FileSummary, rank: number): number {
  return partitionPoint(blocks.length, (index) => blocks[index]!.block.rank <= rank) - 1;
}
