import { elementOf } from '../../edit/lines.js';
import type { Place } from '../../model/model.js';
import { nearlyNumbered } from '../../syntax/nearly-numbered.js';
import { nextLineWithin } from '../../syntax/other-markup.js';
import { linesOf, numberInOrder } from '../numbered-lines.js';
import type { Rule } from '../rule.js';

export const skippedNumber: Rule = {
  code: 'skipped-number',
  title: 'The numbering of a reconstruction skips a number',
  category: 'structure',
  severity: 'information',
  scope: 'block',
  concerns: ({ structures }) => structures.length > 0,
  *check(block) {
    for (const structure of block.structures) {
      const lines = linesOf(block, structure);
      let skips = -1;
      for (let at = 1; at < lines.length; at++) {
        const by = lines[at]!.number - lines[at - 1]!.number;
        // Numbers that do not rise are reported as such.
        if (by <= 0) skips = lines.length;
        else if (by > 1 && skips < 0) skips = at;
      }
      const [before, line] = [lines[skips - 1], lines[skips]];
      if (before === undefined || line === undefined || hasNearlyNumbered(before.place, line.place)) continue;
      yield {
        place: line.place,
        message: `(${line.number}) comes right after (${before.number}), so a reader looks for (${before.number + 1}). `
          + 'Number the lines without gaps, or write the line that is missing.',
        related: [{ message: 'The line above.', place: before.place }],
      };
    }
  },
  *fix({ place }, { file }) {
    const edits = numberInOrder(file, place);
    if (edits) yield { title: 'Number the lines without gaps', titleForAll: 'Number the lines of all reconstructions without gaps', edits };
  },
};

/** Whether a line between the two is reported to have a number that is not quite written as one. */
function hasNearlyNumbered(before: Place, line: Place): boolean {
  const { block } = before;
  const end = elementOf(line).index;
  for (let at = elementOf(before).index; at < end; at++) {
    const element = block.elements[at]!;
    if (nearlyNumbered(block.text, element).length > 0 || element.kind === 'numbered' && nextLineWithin(block.text, element, element.number + 1)) return true;
  }
  return false;
}
