import type { GoOn, PositionSearch } from '../positions.js';
import { reportOnAttacks, type EvaluationReport, type Semantics } from '../report.js';
import type { FormatProblem } from './attack-list.js';
import { readAf } from './read-af.js';
import { readApx } from './read-apx.js';
import { readTgf } from './read-tgf.js';

const readers = { apx: readApx, af: readAf, tgf: readTgf };

/** The formats of frameworks, as the files end. */
export const frameworkFormats = ['apx', 'af', 'tgf'] as const;

export type FrameworkFormat = (typeof frameworkFormats)[number];

/** A framework that was read from a file. */
export interface ReadFramework {
  readonly problems: readonly FormatProblem[];
  /** What it comes to; positions are found by `search`. */
  evaluate(semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport>;
}

/** Reads a framework of arguments and attacks. Total, linear. */
export function readFramework(format: FrameworkFormat, text: string): ReadFramework {
  const list = readers[format](text);
  return { problems: list.problems, evaluate: (semantics, search, goOn) => reportOnAttacks(list, semantics, search, goOn) };
}
