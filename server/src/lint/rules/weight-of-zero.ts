import { readData } from '../../model/data.js';
import { removeKey } from '../../edit/data.js';
import type { Rule } from '../rule.js';

/** A weight of nothing is allowed, and seldom what is meant. */
export const weightOfZero: Rule = {
  code: 'weight-of-zero',
  title: 'A weight of 0 makes a line or claim count for nothing',
  category: 'structure',
  severity: 'information',
  scope: 'block',
  concerns: ({ block }) => block.text.includes('weight'),
  *check({ block }) {
    for (const { parts } of block.elements) {
      for (const part of parts) {
        if (part.kind !== 'data') continue;
        const { values, keysOf } = readData(block.text, part);
        const range = values['weight'] === 0 ? keysOf().get('weight') : undefined;
        if (range === undefined) continue;
        yield {
          place: { block, range },
          message: 'A weight of 0 counts for nothing in verdicts, whatever the standard. Give it another weight, or remove the line.',
        };
      }
    }
  },
  *fix({ place }) {
    const edit = removeKey(place);
    if (edit) yield { title: 'Remove the weight', edits: [edit] };
  },
};
