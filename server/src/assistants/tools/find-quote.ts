import * as z from 'zod/mini';
import { openSource } from '../open-source.js';
import { subject } from '../subject.js';
import { described, tool } from '../tool.js';

/** Looks words up in a source. */
export const findQuote = tool({
  name: 'find_quote',
  title: 'Find a quotation in its source',
  description: 'Looks words up in a source: found, nearly (with the words that differ) or not found (with the closest passage), the page, '
    + 'and the source\'s own words to copy. Call it for every quotation before you write it.',
  arguments: {
    ...subject,
    source: described(z.string(), 'The key of a source in the map, such as `smith2020`, or a file: text, Markdown, HTML, PDF, DOCX or EPUB.'),
    words: described(z.string().check(z.minLength(1), z.maxLength(20_000)), 'The words to look for, without quotation marks; `…` stands for omitted words.'),
    locator: described(z.optional(z.string()), 'Where the citation says that they are, such as `p. 3`.'),
  },
  async run({ words, locator, ...where }, desk) {
    const { map, key, check } = await openSource(desk, where);
    const { state, passage, differences, misplaced } = check(words, locator ?? '');
    const cite = (pages: string | undefined) => `[@${map.isFile || where.text !== undefined ? key : 'key'}${pages === undefined ? '' : `, p. ${pages}`}]`;
    const on = passage?.pages === undefined ? '' : ` on page ${passage.pages}`;
    switch (state) {
      case 'found':
        return misplaced === undefined
          ? `found${on}: “${passage!.words}”. Cite it: “${words}” ${cite(passage!.pages)}.`
          : `found, but${on}, not on page ${misplaced.cited}: “${passage!.words}”. Cite it: “${words}” ${cite(passage!.pages)}.`;
      case 'nearly':
        return [`nearly: the source has different words${on}: “${passage!.words}”.`,
          ...differences.slice(0, 8).map(({ ours, theirs }) => `- ${differenceOf(words.slice(ours.start, ours.end), theirs)}`),
          'Take the source\'s words; mark what you leave out with `…` and what you add with brackets.'].join('\n');
      default:
        return passage === undefined
          ? 'not found: nothing in the source resembles these words. Do not quote them; `read_source` shows what it says.'
          : `not found. The closest passage is${on}: “${passage.words}”. Quote that if it is what you mean.`;
    }
  },
});

function differenceOf(ours: string, theirs: string): string {
  if (theirs === '') return `it does not have “${ours}”`;
  return ours === '' ? `it has “${theirs}” as well` : `it has “${theirs}” instead of “${ours}”`;
}
