import { insertAbove, insertBehind, nextNumber, reconstructionAt } from '../numbered-lines.js';
import type { Rule } from '../rule.js';

export const missingInference: Rule = {
  code: 'missing-inference',
  title: 'A reconstruction lacks an inference',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  *fix({ place }, { file }) {
    if (reconstructionAt(file, place).lines.length > 1) yield { title: 'Write an inference above this line', edits: [insertAbove(place, '-----')] };
    yield { title: 'Write a conclusion below', edits: [insertBehind(place, '-----', `(${nextNumber(file, place)}) …`)] };
  },
};
