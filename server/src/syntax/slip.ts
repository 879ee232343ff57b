import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';

/** What those who look for slips share: how titles are written, and how a slip is reported. */

const claimName = String.raw`\[(?![-@])(?:[^[\]\n\r\\]|\\[^\n\r]|\[[^[\]\n\r]*\])+\]`;
const argumentName = String.raw`<(?![-!=\d\s])[^<>\n\r\\]+>`;
/** A title in its brackets, as a text says it. */
export const name = `(?:${claimName}|${argumentName})`;
/** Nothing but blanks up to the end of the line. */
export const lineEnd = String.raw`[ \t]*(?![^\r\n])`;

/** Titles after a title, with or without a word or sign before them: `, [B]`, `and [B]`, `= [B]`. */
export const otherTitles = new RegExp(`^(?:[=,;&/+|]|and|und|or|oder)?[ \\t]*${name}[ \\t]*(?:$|[#{,;&]|(?:and|und)[ \\t])`);

/** `meant`: what may be there instead. */
export function slip(code: string, { start, end }: Range, meant: readonly string[], message: string): Problem {
  return { code, range: { start, end }, message, meant };
}
