import type { Range } from '../base/range.js';
import { locate } from '../model/locate.js';
import { occurrencesOf, type Name, type Occurrence } from '../model/names.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** A place of a name, with the file that it is in. */
export interface FoundOccurrence extends Occurrence {
  /** The document in the map that the place is of. */
  readonly snapshot: Snapshot;
  readonly uri: string;
  /** Offsets in that file. */
  readonly range: Range;
}

/** Where a name is in any of the maps that a document is part of, each place once. */
export function findOccurrences({ maps }: Snapshot, name: Name): readonly FoundOccurrence[] {
  const found = new Map<string, FoundOccurrence>();
  for (const snapshot of maps) {
    for (const occurrence of occurrencesOf(snapshot.map, name)) {
      const { uri, range } = locate(snapshot.map, occurrence.place);
      const key = `${range.start} ${uri}`;
      if (!found.has(key)) found.set(key, { ...occurrence, snapshot, uri, range });
    }
  }
  return [...found.values()];
}
