import { readsAllSources } from '../../model/query.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import type { Rule } from '../rule.js';

export const unknownSource: Rule = {
  code: 'unknown-source',
  title: 'A citation names no known source',
  category: 'sources',
  severity: 'warning',
  scope: 'map',
  *check({ map }) {
    if (!readsAllSources(map)) return;
    const similar = suggester(() => map.sources.keys());
    for (const { item, place } of map.citations) {
      if (map.sources.has(item.key)) continue;
      const meant = didYouMean(similar(item.key), (key) => `@${key}`);
      yield {
        place: { block: place.block, range: item.name },
        message: `No source has the key \`${item.key}\`, so a reader cannot look it up.${meant} `
          + `${meant === '' ? 'Add it' : 'If not, add it'} to the front matter: `
          + `\`sources: {${item.key}: {title: …}}\`.`,
      };
    }
  },
};
