import { stepReadings } from '../inferences.js';
import { linesOf, reconstructionAt } from '../numbered-lines.js';
import type { Edit, Rule } from '../rule.js';

/** Numbers that rise with gaps are in order: lines are taken out while one thinks. */
export const premiseOutOfOrder: Rule = {
  code: 'premise-out-of-order',
  title: 'The lines of a reconstruction are not numbered in order',
  category: 'structure',
  severity: 'warning',
  scope: 'block',
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
    const newNumbers = new Map(lines.map(({ number }, index) => [number, index + 1]));
    const used = stepReadings(steps).flatMap(({ uses = [] }) => uses);
    // Where two lines have one number, nobody knows which of them an inference uses.
    if (used.length > 0 && newNumbers.size < lines.length) return;
    const edits: Edit[] = lines.map((line, index) => ({ place: line.place, newText: `(${index + 1})` }));
    for (const { number, range } of used) {
      const newNumber = newNumbers.get(number);
      if (range && newNumber !== undefined) edits.push({ place: { block: place.block, range }, newText: String(newNumber) });
    }
    yield { title: 'Number the lines in order', titleForAll: 'Number the lines of all reconstructions in order', edits };
  },
};
