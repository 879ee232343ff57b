import { meantFixesForAll } from '../meant.js';
import type { Rule } from '../rule.js';

export const markdownFence: Rule = {
  code: 'markdown-fence',
  title: 'A map contains a line that marks code in Markdown',
  category: 'syntax',
  severity: 'warning',
  scope: 'block',
  misreads: true,
  fix: (violation) => meantFixesForAll(violation, 'Remove all such lines'),
};
