import { insert } from '../../edit/edits.js';
import { stepReadings } from '../inferences.js';
import type { Rule } from '../rule.js';

/** An inference that names what it uses uses nothing else; one that names nothing uses all lines since the last one. */
export const unusedPremise: Rule = {
  code: 'unused-premise',
  title: 'A premise is used by no inference',
  category: 'structure',
  severity: 'information',
  scope: 'block',
  concerns: ({ structures }) => structures.length > 0,
  *check({ structures }) {
    for (const { steps } of structures) {
      const readings = stepReadings(steps);
      if (!readings.some(({ uses }) => uses !== undefined)) continue;
      const used = new Set(readings.flatMap(({ uses, step }) => uses?.map(({ number }) => number) ?? step.from.map(({ number }) => number)));
      for (const { step } of readings) {
        for (const { number, place } of step.from) {
          if (used.has(number)) continue;
          yield {
            place,
            message: `No inference uses (${number}), so the conclusion does not depend on it. `
              + 'Name it in `{uses: […]}` of the inference that it belongs to, or remove it.',
            tags: ['unnecessary'],
          };
        }
      }
    }
  },
  *fix({ place }, { file }) {
    const { structures } = file.blocks.find(({ block }) => block === place.block)!;
    for (const { steps } of structures) {
      for (const { step, uses, listEnd } of stepReadings(steps)) {
        const line = step.from.find((each) => each.place.range.start === place.range.start);
        if (line === undefined || uses === undefined || listEnd === undefined) continue;
        const isEmpty = place.block.text.slice(0, listEnd).trimEnd().endsWith('[');
        const newText = `${isEmpty ? '' : ', '}${line.number}`;
        yield { title: `Add ${line.number} to the list of the inference`, edits: [insert(place.block, listEnd, newText)] };
      }
    }
  },
};
