import type { Range } from './range.js';

/**
 * Something wrong with a text that a person should hear of: found by the parser, or by the model builder.
 * `code` names a rule (`server/src/lint/rules/<code>.ts`), which gives it severity, page and fixes.
 */
export interface Problem {
  readonly code: string;
  readonly range: Range;
  readonly message: string;
  /** What may be meant instead of the text at `range`: texts to write there, the likeliest first. */
  readonly meant?: readonly string[] | undefined;
}
