import { insertAbove, reconstructionAt } from '../numbered-lines.js';
import type { Rule } from '../rule.js';
import { placeholder } from '../standing-fixes.js';

export const missingPremise: Rule = {
  code: 'missing-premise',
  title: 'An inference has no premises',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  *fix({ place }, { file }) {
    const { lines } = reconstructionAt(file, place);
    const number = (lines.find((line) => line.place.range.start > place.range.start)?.number ?? 2) - 1;
    const taken = lines.some((line) => line.place.range.start < place.range.start && line.number >= number);
    if (number > 0 && !taken) yield { title: 'Write a premise', edits: [insertAbove(place, `(${number}) ${placeholder}`)] };
  },
};
