import type { Rule } from '../rule.js';

export const argumentAsPremise: Rule = {
  code: 'argument-as-premise',
  title: 'An argument is used as a premise or conclusion',
  category: 'structure',
  severity: 'error',
  scope: 'block',
};
