import { linesOf, numberInOrder } from '../numbered-lines.js';
import type { Rule } from '../rule.js';

/** Numbers that rise with gaps are another rule's to report. */
export const premiseOutOfOrder: Rule = {
  code: 'premise-out-of-order',
  title: 'The lines of a reconstruction are not numbered in order',
  category: 'structure',
  severity: 'warning',
  scope: 'block',
  concerns: ({ structures }) => structures.length > 0,
  *check(block) {
    for (const structure of block.structures) {
      const lines = linesOf(block, structure);
      const index = lines.findIndex(({ number }, at) => at > 0 && number <= lines[at - 1]!.number);
      if (index < 0) continue;
      const [before, line] = [lines[index - 1]!, lines[index]!];
      yield {
        place: line.place,
        message: `(${line.number}) is below (${before.number}), so it is hard to tell which line a number means. `
          + 'Number the lines in order, from 1 upwards.',
        related: [{ message: 'The line above.', place: before.place }],
      };
    }
  },
  *fix({ place }, { file }) {
    const edits = numberInOrder(file, place);
    if (edits) yield { title: 'Number the lines in order', titleForAll: 'Number the lines of all reconstructions in order', edits };
  },
};
