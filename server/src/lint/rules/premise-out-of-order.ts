import { stepReadings } from '../inferences.js';
import { linesOf, reconstructionAt, renumber } from '../numbered-lines.js';
import type { Rule } from '../rule.js';

/** Numbers that rise with gaps are in order: lines are taken out while one thinks. */
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
        message: `(${line.number}) stands below (${before.number}), so it is hard to say which line a number means. `
          + 'Number the lines from 1 upwards in their order.',
        related: [{ message: 'The line above.', place: before.place }],
      };
    }
  },
  *fix({ place }, { file }) {
    const { lines, steps } = reconstructionAt(file, place);
    const isAmbiguous = new Set(lines.map(({ number }) => number)).size < lines.length;
    // Where two lines have one number, nobody knows which of them an inference uses.
    if (isAmbiguous && stepReadings(steps).some(({ uses }) => uses !== undefined)) return;
    const edits = renumber(new Map(lines.map((line, index) => [line, index + 1])), steps);
    yield { title: 'Number the lines in order', titleForAll: 'Number the lines of all reconstructions in order', edits };
  },
};
