import type { BlockSummary } from '../../model/summary.js';
import { placesOfKey, valueOf } from '../data-keys.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';
import { schemeNames, schemeOf } from '../schemes.js';

/** What is in an inference line may be the name of any rule, so only `{scheme: …}` is looked at. */
export const unknownScheme: Rule = {
  code: 'unknown-scheme',
  title: 'A scheme is not known',
  category: 'structure',
  severity: 'information',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('{'),
  *check(block) {
    if (!hasUnknownScheme(block)) return;
    const similar = suggester(schemeNames);
    for (const key of placesOfKey(block.block, 'scheme')) {
      const value = valueOf(key);
      if (value !== undefined && schemeOf(value.text)) continue;
      const meant = value === undefined ? [] : similar(value.text);
      yield {
        place: value ? { block: block.block, range: value.range } : key,
        message: `No scheme is known by this name, so no critical questions belong to it.${didYouMean(meant, (each) => `“${each}”`)} `
          + 'The page of this rule lists the schemes.',
        ...(meant.length > 0 ? { meant } : {}),
      };
    }
  },
  fix: meantFixes,
};

function hasUnknownScheme({ uses, structures }: BlockSummary): boolean {
  return [...uses, ...structures.flatMap(({ steps }) => steps)].some(({ data }) => {
    const name = data['scheme'];
    return name !== undefined && (typeof name !== 'string' || schemeOf(name) === undefined);
  });
}
