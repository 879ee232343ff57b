import { insert } from '../../edit/edits.js';
import { insertAbove, insertBehind, nextNumber, reconstructionAt } from '../numbered-lines.js';
import type { Rule } from '../rule.js';

export const missingInference: Rule = {
  code: 'missing-inference',
  title: 'A reconstruction lacks an inference',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  *fix({ place }, { file }) {
    const isAlone = reconstructionAt(file, place).lines.length === 1;
    if (!isAlone) yield { title: 'Write an inference above this line', edits: [insertAbove(place, '-----')] };
    yield { title: 'Write a conclusion below', edits: [insertBehind(place, '-----', `(${nextNumber(file, place)}) …`)] };
    // A year or a reference may begin a line of prose.
    const { block, range } = place;
    if (isAlone) yield { title: 'Read the number as text', edits: [insert(block, range.start + block.text.slice(range.start).indexOf('('), '\\')] };
  },
};
