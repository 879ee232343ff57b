import type { ArgumentMap, Id } from './model.js';
import { readingOf, resolveBlock } from './resolve-block.js';
import type { BlockSummary, FileSummary } from './summary.js';

/** The blocks by which a later version of a file differs from an earlier one. */
export interface ChangedBlocks {
  readonly removed: readonly BlockSummary[];
  readonly added: readonly BlockSummary[];
}

/** Compares the two ends of the lists, so it costs one comparison a block that has stayed. */
export function changedBlocks(before: FileSummary, after: FileSummary): ChangedBlocks {
  const [old, now] = [before.blocks, after.blocks];
  if (old === now) return { removed: [], added: [] };
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}

/** Whether two maps are of the same files, read in the same way, so that they differ by their blocks alone. */
export function isComparable(before: ArgumentMap, files: readonly FileSummary[], mode: string): boolean {
  return before.settings.mode === mode && before.files.length === files.length
    && before.files.every(({ uri }, index) => uri === files[index]!.uri);
}

/**
 * The ids of the claims and arguments of which `after` may say something else than `before`: what is said of all others
 * is the same, to the object. `undefined` if the two have too little in common to tell. Costs what has changed, and one
 * comparison for each block that has not.
 */
export function changedIds(before: ArgumentMap, after: ArgumentMap): ReadonlySet<Id> | undefined {
  if (!isComparable(before, after.files, after.settings.mode)) return undefined;
  const ids = new Set<Id>();
  after.files.forEach((file, index) => {
    const { removed, added } = changedBlocks(before.files[index]!, file);
    const reading = readingOf(after.settings.mode, index);
    for (const block of [...removed, ...added]) for (const id of resolveBlock(block, reading).facets.keys()) ids.add(id);
  });
  return ids;
}
