import type { Problem } from '../base/problem.js';

/** What is said of a number with a comma in it; `undefined`: `text` is none. */
export function decimalPoint(text: string): Omit<Problem, 'range'> | undefined {
  const match = /^([-+]?\d*),[ \t]*(\d+)$/.exec(text.trim());
  if (match === null) return undefined;
  const meant = `${match[1] === '' ? '0' : match[1]}.${match[2]}`;
  return {
    code: 'decimal-comma',
    message: `A comma separates entries, so \`${text.trim()}\` is not a number and is ignored. Write a decimal point: \`${meant}\`.`,
    meant: [meant],
  };
}
