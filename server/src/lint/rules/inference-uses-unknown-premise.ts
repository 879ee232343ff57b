import { remove } from '../../edit/edits.js';
import { stepReadings } from '../inferences.js';
import type { Rule } from '../rule.js';

export const inferenceUsesUnknownPremise: Rule = {
  code: 'inference-uses-unknown-premise',
  title: 'An inference uses a line that is not above it',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  concerns: ({ structures }) => structures.length > 0,
  *check({ structures, block }) {
    for (const { steps } of structures) {
      const above = new Set<number>();
      for (const { step, uses = [] } of stepReadings(steps)) {
        for (const { number } of step.from) above.add(number);
        for (const { number, range } of uses) {
          if (above.has(number)) continue;
          yield {
            place: range ? { block, range } : step.place,
            message: `This inference uses (${number}), but no line above it has that number, so nobody can follow it. `
              + `Number the premise (${number}), or name the lines that are meant.`,
          };
        }
      }
    }
  },
  *fix({ place }) {
    const { text } = place.block;
    const number = text.slice(place.range.start, place.range.end);
    if (!/^\d+$/.test(number)) return;
    const after = /^\s*,[ \t]*/.exec(text.slice(place.range.end));
    const before = /,\s*$/.exec(text.slice(0, place.range.start));
    const range = after ? { start: place.range.start, end: place.range.end + after[0].length }
      : { start: place.range.start - (before?.[0].length ?? 0), end: place.range.end };
    yield { title: `Remove ${number} from the list`, edits: [remove({ block: place.block, range })] };
  },
};
