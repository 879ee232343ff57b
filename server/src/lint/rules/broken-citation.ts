import { shift } from '../../base/range.js';
import { backwardMessage, backwardSpans, unfinishedPlace } from '../../sources/locator.js';
import { bareCitations, citationsWithoutSign } from '../../syntax/misspellings.js';
import type { Block, Citation, CitationItem } from '../../syntax/nodes.js';
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
        if (part.kind === 'citation') for (const item of part.items) yield* wrongPlaces(block, item);
        if (part.kind === 'citation') yield* placeBehind(block, part);
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

/** Places whose last number is lower than their first one, `pp. 5-3`, and what names no place: `p. 3-`. */
function* wrongPlaces(block: Block, { name, end }: CitationItem): Iterable<Violation> {
  const unfinished = unfinishedPlace(block.text.slice(name.end, end));
  if (unfinished) {
    const range = shift(unfinished, name.end);
    yield { place: { block, range }, message: `\`${block.text.slice(range.start, range.end)}\` keeps the place from being read. Write it as in \`[@key, pp. 3-5]\`.` };
  }
  for (const span of backwardSpans(block.text.slice(name.end, end))) {
    yield { place: { block, range: shift(span.range, name.end) }, meant: span.turned === undefined ? [] : [span.turned], message: backwardMessage(span) };
  }
}

const behind = /^[ \t]?[[(][ \t]*((?:pp?|S|pages?|Seiten?|§|Rn|Rz|para|art|l|Z)\.?[ \t]?\d[^[\]()\n\r]*)[\])]/iu;

/** A page in brackets of its own after a citation: `[@key] (p. 3)`. */
function* placeBehind(block: Block, { start, end, items }: Citation): Iterable<Violation> {
  const match = behind.exec(block.text.slice(end, end + 60));
  const [only, ...others] = items;
  if (match === null || only === undefined || others.length > 0 || only.locator.trim() !== '') return;
  const meant = `, ${match[1]!.trim()}]`;
  yield {
    place: { block, range: { start: end - 1, end: end + match[0].length } }, meant: [meant],
    message: `This page is outside the citation, so nothing is looked up there. Write \`${block.text.slice(start, end - 1)}${meant}\`.`,
  };
}
