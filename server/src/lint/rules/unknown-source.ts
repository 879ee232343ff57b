import { didYouMean } from '../did-you-mean.js';
import { addSource } from '../../edit/front-matter.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const unknownSource: Rule = {
  code: 'unknown-source',
  title: 'A citation names no known source',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('@'),
  *check({ uses, otherCitations }, { sources, library, moreSources, sourcesLike }) {
    // While a bibliography is not read its keys are not known, so nothing can be said about any.
    if (moreSources) return;
    for (const { item, place } of [...uses.flatMap(({ citations }) => citations), ...otherCitations]) {
      if (sources.has(item.key) || library.entryOf(item.key) !== undefined) continue;
      const near = sourcesLike(item.key);
      const meant = didYouMean(near, (key) => `@${key}`);
      yield {
        place: { block: place.block, range: item.name },
        ...(near.length > 0 ? { meant: near } : {}),
        message: `No source has the key \`${item.key}\`, so a reader cannot look it up.${meant} `
          + `${meant === '' ? 'Add it' : 'If not, add it'} to the front matter: `
          + `\`sources: {${item.key}: {title: …}}\`.`,
      };
    }
  },
  *fix(violation, { file }) {
    const { block, range } = violation.place;
    yield* meantFixes(violation);
    const key = block.text.slice(range.start, range.end);
    const edit = addSource(file, key);
    if (edit) yield { title: `Add ${key} to the sources`, edits: [edit] };
  },
};
