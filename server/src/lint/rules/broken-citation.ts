import { shift } from '../../base/range.js';
import { backwardMessage, backwardSpans } from '../../sources/locator.js';
import { bareCitations, citationsWithoutSign } from '../../syntax/misspellings.js';
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
  concerns: ({ block }) => /@|\[/.test(block.text),
  *check({ block }, { sources, library }) {
    for (const { parts } of block.elements) {
      for (const part of parts) {
        if (part.kind === 'citation') for (const item of part.items) yield* backwardPlaces(block, item);
        if (part.kind !== 'text') continue;
        for (const { key, range, meant, isQuoted } of bareCitations(block.text, part)) {
          if (isQuoted || !sources.has(key) && library.entryOf(key) === undefined) continue;
          yield {
            place: { block, range }, meant: [meant],
            message: `A citation is written in square brackets, so this is read as text and @${key} is not cited. Write \`${meant}\`.`,
          };
        }
        for (const { key, range, meant } of sources.size > 0 ? citationsWithoutSign(block.text, part) : []) {
          if (!sources.has(key)) continue;
          yield { place: { block, range }, meant: [meant], message: `Without \`@\`, this is read as text and @${key} is not cited. Write \`${meant}\`.` };
        }
      }
    }
  },
  fix: (violation) => meantFixesForAll(violation, 'Correct all citations'),
};

/** Places whose last number is lower than their first one: `pp. 5-3`. */
function* backwardPlaces(block: Block, { name, end }: CitationItem): Iterable<Violation> {
  for (const span of backwardSpans(block.text.slice(name.end, end))) {
    yield { place: { block, range: shift(span.range, name.end) }, meant: span.turned === undefined ? [] : [span.turned], message: backwardMessage(span) };
  }
}
