import type { Rule } from '../rule.js';

export const invalidYaml: Rule = {
  code: 'invalid-yaml',
  title: 'Data or front matter is not valid YAML',
  category: 'form',
  severity: 'error',
  scope: 'block',
};
