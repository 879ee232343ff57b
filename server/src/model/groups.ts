import { partitionPoint } from '../base/partition-point.js';
import { fileIndexOf } from './locate.js';
import type { Argument, ArgumentMap, Claim, Group, Place } from './model.js';
import type { FileSummary } from './summary.js';

/** The headings of `files` as groups, in order. Linear in the blocks. */
export function groupsOf(files: readonly FileSummary[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { blocks } of files) {
    let above: Group | undefined;
    for (const { headings } of blocks) {
      for (const { title, level, tags, data, place } of headings) {
        let parent = above;
        while (parent && parent.level >= level) parent = parent.parent;
        above = { id: `#${groups.length + 1}`, title, level, parent, tags, data, place };
        groups.push(above);
      }
    }
  }
  return groups;
}

/**
 * The group that a claim or argument belongs to: the heading above its last use that decides so (`grouping`), else
 * above its first definition under a heading, or, without one, above where it first stands. `undefined` if there is no
 * heading. Linear in the uses, logarithmic in the headings.
 */
export function groupOf(map: ArgumentMap, node: Claim | Argument): Group | undefined {
  const decided = node.uses.findLast(({ grouping }) => grouping === 'always');
  let group = decided && groupAt(map, decided.place);
  for (let index = 0; group === undefined && index < node.uses.length; index++) {
    const { mode, grouping, place } = node.uses[index]!;
    if (mode === 'definition' && grouping !== 'never') group = groupAt(map, place);
  }
  return group ?? groupAt(map, node.uses[0]!.place);
}

/** The heading that a place is under, or on. Logarithmic. */
function groupAt(map: ArgumentMap, { block, range }: Place): Group | undefined {
  const fileIndex = (place: Place) => fileIndexOf(map.files, place.block);
  const oneFile = map.files.length === 1;
  const file = oneFile ? 0 : fileIndex({ block, range });
  const isAbove = ({ place }: Group) => {
    const other = oneFile ? 0 : fileIndex(place);
    if (other !== file) return other < file;
    return place.block.rank < block.rank || (place.block === block && place.range.start <= range.start);
  };
  const group = map.groups[partitionPoint(map.groups.length, (index) => isAbove(map.groups[index]!)) - 1];
  return group && (oneFile || fileIndex(group.place) === file) ? group : undefined;
}
