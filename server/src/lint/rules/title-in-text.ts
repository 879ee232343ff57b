import { elementOf } from '../../edit/lines.js';
import { titledId } from '../../model/ids.js';
import type { Id } from '../../model/model.js';
import type { FileSummary, UseSummary } from '../../model/summary.js';
import { meantFixes } from '../meant.js';
import type { Rule, Violation } from '../rule.js';

export const titleInText: Rule = {
  code: 'title-in-text',
  title: 'A title within a text refers to nothing',
  category: 'names',
  severity: 'warning',
  scope: 'file',
  *check({ file }) {
    let titles: ReadonlySet<Id> | undefined;
    for (const { uses } of file.blocks) {
      for (const use of uses) {
        if (use.text === undefined || !/[\]>]/.test(use.text)) continue;
        titles ??= titlesOf(file);
        yield* titlesIn(use, titles);
      }
    }
  },
  fix: meantFixes,
};

/** Not before a colon: there, it was meant to begin a line. */
const titleInBrackets = /(?:\[(?=[^\]]*[\p{L}\p{N}])[^[\]<>\n\r]+\]|<(?=[^>]*[\p{L}\p{N}])[^[\]<>\n\r]+>)(?!:)/gu;

/** The titles that a file uses, as the nodes that they name. */
function titlesOf({ blocks }: FileSummary): ReadonlySet<Id> {
  const titles = new Set<Id>();
  for (const { uses } of blocks) for (const { of, title } of uses) if (title !== undefined) titles.add(titledId(of, title));
  return titles;
}

/** Each title in the words of a use, unless it is reported for another reason. */
function* titlesIn({ place: { block }, place }: UseSummary, titles: ReadonlySet<Id>): Iterable<Violation> {
  for (const part of elementOf(place).parts) {
    if (part.kind !== 'text') continue;
    for (const { 0: written, index } of block.text.slice(part.start, part.end).matchAll(titleInBrackets)) {
      const range = { start: part.start + index, end: part.start + index + written.length };
      if (!titles.has(titledId(written[0] === '[' ? 'claim' : 'argument', written.slice(1, -1).trim()))) continue;
      if (block.problems.some(({ range: { start, end } }) => start < range.end && end > range.start)) continue;
      yield { place: { block, range }, meant: [`@${written}`], message: `Within a text, \`${written}\` is only words, and refers to nothing. To mention it, write \`@${written}\`; to relate it, begin a line with a sigil and ${written}.` };
    }
  }
}
