import { didYouMean } from '../did-you-mean.js';
import type { Rule } from '../rule.js';

export const unknownSource: Rule = {
  code: 'unknown-source',
  title: 'A citation names no known source',
  category: 'sources',
  severity: 'warning',
  *check({ map, file }) {
    // A bibliography file is not read yet; its keys are not known, so nothing can be said about them.
    if (file.blocks.some(({ frontMatter }) => frontMatter?.keys.has('bibliography'))) return;
    for (const { item, place } of map.citations) {
      if (map.sources.has(item.key)) continue;
      const meant = didYouMean(item.key, map.sources.keys(), (key) => `@${key}`);
      yield {
        place: { block: place.block, range: item.name },
        message: `No source has the key \`${item.key}\`, so a reader cannot look it up.${meant} `
          + `Otherwise add it to the front matter: \`sources: {${item.key}: {title: …}}\`.`,
      };
    }
  },
};
