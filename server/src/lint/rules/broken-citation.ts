import { bareCitations } from '../../syntax/misspellings.js';
import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

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
