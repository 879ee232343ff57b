import type { BlockSummary } from '../../model/summary.js';
import { noData } from '../../model/data.js';
import { placesOfKey } from '../data-keys.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

/** The keys that mean something to Argmark or Argdown. */
const known: ReadonlySet<string> = new Set([
  'weight', 'expect', 'standard', 'accrue', 'prefer', 'scheme', 'uses', 'source', 'sources', 'note', 'main', 'story', 'isInMap', 'isInGroup', 'isGroup', 'isClosed', 'color', 'images',
]);

/** Below this length too many words of a language are one letter apart. */
const shortest = 5;

/** Keys are free, so only what looks like a slip of a key that means something is reported. */
export const unknownDataKey: Rule = {
  code: 'unknown-data-key',
  title: 'A key of data looks like a typing mistake',
  category: 'names',
  severity: 'information',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('{'),
  *check(block) {
    const similar = suggester(() => known, { farthest: 1 });
    for (const key of keysIn(block)) {
      if (known.has(key)) continue;
      const meant = similar(key).filter((each) => key.length >= shortest || key.toLowerCase() === each);
      if (meant.length === 0) continue;
      for (const place of placesOfKey(block.block, key)) {
        yield {
          place,
          message: `\`${key}\` means nothing to Argmark, so its value has no effect.${didYouMean(meant, (each) => `\`${each}\``)}`,
          meant,
        };
      }
    }
  },
  fix: meantFixes,
};

function keysIn({ uses, relations, headings, structures }: BlockSummary): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { data } of [...uses, ...relations, ...headings, ...structures.flatMap(({ steps }) => steps)]) {
    if (data !== noData) for (const key of Object.keys(data)) keys.add(key);
  }
  return keys;
}
