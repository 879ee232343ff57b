import { append } from '../base/append.js';
import { difference, type Difference } from '../base/aligned.js';
import type { ArgumentMap, Id } from './model.js';
import type { ResolvedBlock, ResolvedFile } from './resolved.js';

/** The blocks by which two maps differ. Costs a comparison for each block that they share. */
export function changedBlocks(
  before: readonly ResolvedFile[], after: readonly ResolvedFile[],
): Difference<ResolvedBlock> {
  const removed: ResolvedBlock[] = [];
  const added: ResolvedBlock[] = [];
  let isInPlace = before.length === after.length;
  const old = new Map(before.map((file) => [file.uri, file]));
  for (const file of after) {
    const changes = difference(old.get(file.uri)?.blocks ?? [], file.blocks);
    append(removed, changes.removed);
    append(added, changes.added);
    isInPlace &&= changes.isInPlace;
    old.delete(file.uri);
  }
  for (const { blocks } of old.values()) append(removed, blocks);
  return { removed, added, isInPlace };
}

/**
 * The ids of the claims and arguments of which the two maps may say different things; what they say of all others is
 * the same, to the object, if one was made from the other. Costs what has changed, and a comparison for each block that
 * has not.
 */
export function changedIds(before: ArgumentMap, after: ArgumentMap): ReadonlySet<Id> {
  const ids = new Set<Id>();
  const { removed, added } = changedBlocks(before.resolved, after.resolved);
  for (const { facets } of [...removed, ...added]) for (const { id } of facets) ids.add(id);
  return ids;
}
