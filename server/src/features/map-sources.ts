import { sourceKeys } from '../lint/standing.js';
import type { Source } from '../model/terms.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The sources of a map: those of its front matter, then the entries of its bibliographies that it cites, in the order of the text. */
export function sourcesOfMap({ map, library }: Snapshot): readonly Pick<Source, 'key' | 'fields'>[] {
  const cited = new Set<string>();
  for (const { item } of map.citations) cited.add(item.key);
  for (const { node } of map.nodes) for (const key of sourceKeys(node.data)) cited.add(key);
  const entries = [...cited].flatMap((key) => {
    const entry = map.sources.has(key) ? undefined : library.entryOf(key)?.entry;
    return entry === undefined ? [] : [entry];
  });
  return [...map.sources.values(), ...entries];
}
