import type { Range } from './range.js';

/**
 * Something wrong with a text that a person should hear of: found by the parser, or by the model builder.
 * `code` names a rule (`server/src/lint/rules/<code>.ts`), which gives it severity, page and fixes.
 */
export interface Problem {
  readonly code: string;
  readonly range: Range;
  readonly message: string;
}
