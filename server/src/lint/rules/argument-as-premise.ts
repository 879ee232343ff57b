import type { Rule } from '../rule.js';

export const argumentAsPremise: Rule = {
  code: 'argument-as-premise',
  title: 'An argument stands where a premise or conclusion belongs',
  category: 'structure',
  severity: 'error',
  scope: 'block',
};
