import type { Location } from 'vscode-languageserver-types';
import { titledId } from '../model/ids.js';
import { nodeOf } from '../model/query.js';
import { partAt } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation } from './positions.js';

/**
 * Where the title or source at `offset` is defined: a claim's or argument's wordings, else the lines that carry its
 * title with a colon; a citation's entry in the front matter. Empty: nowhere.
 */
export function definition(snapshot: Snapshot, offset: number): Location[] {
  const { map, tree } = snapshot;
  const found = partAt(tree, offset);
  if (found?.part.kind === 'title') {
    const node = nodeOf(map, titledId(found.part.of, found.part.title));
    const defining = node?.uses.filter(({ mode }) => mode === 'definition') ?? [];
    const worded = defining.filter(({ text }) => text !== undefined);
    return (worded.length > 0 ? worded : defining).map(({ name, place }) => toLocation(snapshot, name ?? place));
  }
  if (found?.part.kind === 'citation') {
    const at = offset - found.blockStart;
    const item = found.part.items.find(({ start, end }) => start <= at && at <= end);
    const source = item && map.sources.get(item.key);
    return source ? [toLocation(snapshot, source.place)] : [];
  }
  return [];
}
