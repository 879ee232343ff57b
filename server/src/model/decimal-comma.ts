import type { Problem } from '../base/problem.js';

/** What is said of a number with a comma in it; `undefined`: `text` is none. */
export function decimalPoint(text: string): Omit<Problem, 'range'> | undefined {
  const match = /^([-+]?\d*),[ \t]*(\d+)$/.exec(text.trim());
  if (match === null) return undefined;
  const meant = `${match[1] === '' ? '0' : match[1]}.${match[2]}`;
  // Three digits after a comma are rather thousands.
  const whole = /^[-+]?[1-9]\d{0,2}$/.test(match[1]!) && match[2]!.length === 3 ? `${match[1]}${match[2]}` : undefined;
  return {
    code: 'decimal-comma',
    message: `A comma separates entries, so \`${text.trim()}\` is not a number and is ignored. ${whole === undefined ? `Write a decimal point: \`${meant}\`` : `Write \`${whole}\`, or, if it is a fraction, \`${meant}\``}.`,
    meant: whole === undefined ? [meant] : [whole, meant],
  };
}
