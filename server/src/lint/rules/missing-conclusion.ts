import { insertBehind, nextNumber } from '../numbered-lines.js';
import type { Rule } from '../rule.js';

export const missingConclusion: Rule = {
  code: 'missing-conclusion',
  title: 'An inference has no conclusion',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  fix: ({ place }, { file }) => [{
    title: 'Write a conclusion', edits: [insertBehind(place, `(${nextNumber(file, place)}) …`)],
  }],
};
