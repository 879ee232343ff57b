import type { GoOn, PositionSearch } from '../positions.js';
import { reportOnAttacks, type EvaluationReport, type Semantics } from '../report.js';
import type { AttackList, FormatProblem } from './attack-list.js';

/** The formats of frameworks, as the files end. */
export const frameworkFormats = ['apx', 'af', 'tgf'] as const;

export type FrameworkFormat = (typeof frameworkFormats)[number];

/** A framework that was read from a file. */
export interface ReadFramework {
  readonly problems: readonly FormatProblem[];
  /** What it comes to; positions are found by `search`. */
  evaluate(semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport>;
}

const readers: Readonly<Record<FrameworkFormat, () => Promise<(text: string) => AttackList>>> = {
  apx: async () => (await import('./read-apx.js')).readApx,
  af: async () => (await import('./read-af.js')).readAf,
  tgf: async () => (await import('./read-tgf.js')).readTgf,
};

/** Reads a framework of arguments and attacks. Total, linear. */
export async function readFramework(format: FrameworkFormat, text: string): Promise<ReadFramework> {
  const read = await readers[format]();
  const list = read(text);
  return { problems: list.problems, evaluate: (semantics, search, goOn) => reportOnAttacks(list, semantics, search, goOn) };
}
