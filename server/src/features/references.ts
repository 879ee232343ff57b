import type { Location } from 'vscode-languageserver-types';
import { nameAt } from '../model/names.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { findOccurrences } from './occurrences.js';
import { toLocation } from './positions.js';

/**
 * Everywhere the title, tag, source key or heading at `offset` stands, in all files of all maps that this one is part of; the definitions of a
 * title and the entries of the front matter are its declarations. Empty where nothing has a name.
 */
export function references(snapshot: Snapshot, offset: number, includeDeclaration: boolean): Location[] {
  const found = nameAt(snapshot.tree, offset);
  if (found === undefined) return [];
  return findOccurrences(snapshot, found.name)
    .filter(({ role }) => includeDeclaration || role === 'reference').map((each) => toLocation(each.snapshot, each.place));
}
