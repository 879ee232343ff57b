import { didYouMean } from '../did-you-mean.js';
import type { Rule } from '../rule.js';

export const undefinedClaim: Rule = {
  code: 'undefined-claim',
  title: 'A claim is referred to but has no text',
  category: 'names',
  severity: 'warning',
  *check({ map }) {
    const defined = [...map.claims.values()].flatMap(({ title, texts }) => (title !== undefined && texts.length > 0 ? [title] : []));
    const message = (title: string) => `No text says what [${title}] claims.${didYouMean(title, defined, (each) => `[${each}]`)} `
      + `Otherwise define it: \`[${title}]: …\`.`;
    for (const claim of map.claims.values()) {
      if (claim.title === undefined || claim.uses.some(({ mode }) => mode === 'definition')) continue;
      const [first, ...others] = claim.uses;
      yield {
        node: claim.id,
        place: first!.name!,
        message: message(claim.title),
        related: others.map(({ name }) => ({ message: `[${claim.title}] stands here as well.`, place: name! })),
      };
    }
    for (const { of, title, name } of map.unresolvedMentions) {
      if (of === 'claim') yield { place: name!, message: message(title) };
    }
  },
};
