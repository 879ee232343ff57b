import type { Rule } from '../rule.js';

export const unclosedFrontMatter: Rule = {
  code: 'unclosed-front-matter',
  title: 'The front matter is not closed',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
};
