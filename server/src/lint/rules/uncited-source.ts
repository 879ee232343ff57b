import { removeEntry } from '../../edit/front-matter.js';
import { writtenCitation } from '../../syntax/citation-keys.js';
import type { Fact, MapRule } from '../rule.js';
import { sourceKeys } from '../standing.js';

interface Uncited extends Fact {
  readonly key: string;
}

export const uncitedSource: MapRule<Uncited> = {
  code: 'uncited-source',
  title: 'A source is never cited',
  category: 'sources',
  severity: 'hint',
  scope: 'map',
  *find(map) {
    if (map.sources.size === 0) return;
    const cited = new Set(map.citations.map(({ item }) => item.key));
    for (const { node } of map.nodes) for (const key of sourceKeys(node.data)) cited.add(key);
    // Of a key that no citation can name something else is said: that.
    for (const key of map.sources.keys()) if (!cited.has(key) && writtenCitation(key) !== undefined) yield { ids: [], key };
  },
  report: ({ key }, map) => ({
    place: map.sources.get(key)!.place,
    message: `Nothing in this map cites \`${key}\`, so a reader cannot tell what it is for. `
      + `Cite it where it is used (\`[${writtenCitation(key)}]\`), or remove it.`,
    tags: ['unnecessary'],
  }),
  *fix({ place }) {
    const edit = removeEntry(place);
    if (edit) yield { title: 'Remove the source', titleForAll: 'Remove all sources that are never cited', edits: [edit] };
  },
};
