import type { Rule } from '../rule.js';

export const uncitedSource: Rule = {
  code: 'uncited-source',
  title: 'A source is never cited',
  category: 'sources',
  severity: 'hint',
  *check({ map }) {
    const cited = new Set(map.citations.map(({ item }) => item.key));
    for (const { key, place } of map.sources.values()) {
      if (!cited.has(key)) yield { place, message: `No claim cites this source. Cite it (\`[@${key}]\`) where it is used, or remove it.` };
    }
  },
};
