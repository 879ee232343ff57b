import { bareCitations } from '../../syntax/misspellings.js';
import type { Block, CitationItem } from '../../syntax/nodes.js';
import { meantFixesForAll } from '../meant.js';
import type { Rule, Violation } from '../rule.js';

/** After a quotation, the parser finds it; elsewhere only the key of a source tells it from other words. */
export const brokenCitation: Rule = {
  code: 'broken-citation',
  title: 'A citation is malformed',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('@'),
  *check({ block }, { sources, library }) {
    for (const { parts } of block.elements) {
      for (const part of parts) {
        if (part.kind === 'citation') for (const item of part.items) yield* backwardPages(block, item);
        if (part.kind !== 'text') continue;
        for (const { key, range, meant, isQuoted } of bareCitations(block.text, part)) {
          if (isQuoted || !sources.has(key) && library.entryOf(key) === undefined) continue;
          yield {
            place: { block, range }, meant: [meant],
            message: `A citation is written in square brackets, so this is read as text and @${key} is not cited. Write \`${meant}\`.`,
          };
        }
      }
    }
  },
  fix: (violation) => meantFixesForAll(violation, 'Correct all citations'),
};

/** Spans of numbers behind a word for pages or lines, also behind others: `pp. 2-4, 9-7`. */
const span = /(?<=(?<!\p{L})(?:pp?|pages?|pgs?|Seiten?|S|ll?|lines?|Zeilen?)\b\.?[ \t]*(?:[\d \t–—-]+[,&])*[ \t]*)(\d{1,6})([ \t]*[-–—][ \t]*)(\d{1,6})(?![\p{L}\d–—-])/gu;

/** Pages and lines whose last number is lower than their first one: `pp. 5-3`. `123-5` ends with 125. */
function* backwardPages(block: Block, { name, end }: CitationItem): Iterable<Violation> {
  const locator = block.text.slice(name.end, Math.min(end, name.end + longestLocator)).replace(/["“„«»].*$/s, '');
  for (const { 0: written, 1: from = '', 2: sign = '', 3: to = '', index } of locator.matchAll(span)) {
    const last = from.slice(0, Math.max(0, from.length - to.length)) + to;
    if (Number(last) >= Number(from) || sign === '-' && isOnePage.test(locator.slice(0, index))) continue;
    const isWhole = last === to;
    yield {
      place: { block, range: { start: name.end + index, end: name.end + index + written.length } }, meant: isWhole ? [to + sign + from] : [],
      message: `\`${written}\` runs backwards${isWhole ? '' : `, since it ends with ${last}`}, so it names nothing in the source. Write the lower number first.`,
    };
  }
}

/** Before one page, which may be numbered by chapters: `p. 5-3`. */
const isOnePage = /(?<!\p{L})(?:p|pg|page)\b\.?[ \t]*(?:[\d \t-]+[,&])*[ \t]*$/u;

/** What is longer is no list of pages, and looking back from each number of it would take long. */
const longestLocator = 300;
