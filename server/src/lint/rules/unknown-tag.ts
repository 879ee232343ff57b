import { roleTags } from '../../model/query.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { listedTags } from '../listed-tags.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

/** Tags are free, so unless the front matter lists them, only what looks like a slip of a role is reported. */
export const unknownTag: Rule = {
  code: 'unknown-tag',
  title: 'A tag is not known',
  category: 'names',
  severity: 'information',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('#'),
  *check({ block }, { frontMatter }) {
    if (!block.elements.some(({ parts }) => parts.some(({ kind }) => kind === 'tag'))) return;
    const listed = listedTags(frontMatter);
    const known = new Set([...roleTags, ...listed ?? []]);
    const similar = suggester(() => known);
    for (const { parts } of block.elements) {
      for (const part of parts) {
        if (part.kind !== 'tag' || known.has(part.tag)) continue;
        const meant = similar(part.tag);
        if (meant.length === 0 && listed === undefined) continue;
        const written = (tag: string) => (/^[\p{L}\p{N}_-]+$/u.test(tag) ? `#${tag}` : `#(${tag})`);
        yield {
          place: { block, range: { start: part.start, end: part.end } },
          message: listed === undefined
            ? `${written(part.tag)} looks like a typing mistake: as written, it means nothing to Argmark.${didYouMean(meant, written)}`
            : `The front matter does not list ${written(part.tag)} among its tags, so a reader cannot know what it means.`
              + `${didYouMean(meant, written)} ${meant.length > 0 ? 'If not, list' : 'List'} it under \`tags\`.`,
          meant: meant.map(written),
        };
      }
    }
  },
  fix: meantFixes,
};
