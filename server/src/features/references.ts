import type { Location } from 'vscode-languageserver-types';
import { nameAt, type Name } from '../model/names.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { findOccurrences } from './occurrences.js';
import { toLocation } from './positions.js';

/**
 * Everywhere the title, tag, source key or heading at an offset (or by its name) stands, in all files of all maps that this one is part of; the definitions of a
 * title and the entries of the front matter are its declarations. Empty where nothing has a name.
 */
export function references(snapshot: Snapshot, what: number | Name, includeDeclaration: boolean): Location[] {
  const name = typeof what === 'number' ? nameAt(snapshot, what)?.name : what;
  if (name === undefined) return [];
  return findOccurrences(snapshot, name)
    .filter(({ role }) => includeDeclaration || role === 'reference').map((each) => toLocation(each.snapshot, each.place));
}
