import type { GoOn, PositionSearch } from '../evaluation/positions.js';
import { reportOnAttacks, type EvaluationReport } from '../evaluation/report.js';
import type { Semantics } from '../evaluation/semantics.js';
import type { FormatProblem, ReadAttackList } from './attack-list.js';
import { MapDraft } from './draft/draft.js';
import type { FrameworkFormat } from './formats.js';

/** A framework that was read from a file. */
export interface ReadFramework {
  readonly problems: readonly FormatProblem[];
  /** What it comes to; positions are found by `search`. */
  evaluate(semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport>;
}

/** Reads a framework of arguments and attacks. Total, linear. */
export async function readFramework(format: FrameworkFormat, text: string): Promise<ReadFramework> {
  const { read } = await import(`./import/${format}.ts`) as { read: (text: string) => ReadAttackList };
  const list = read(text);
  return { problems: list.problems, evaluate: (semantics, search, goOn) => reportOnAttacks(list, semantics, search, goOn) };
}

/** The framework as a map: its arguments are claims, since all that is known of them is what they attack. */
export function draftOf({ names, attacks }: ReadAttackList): MapDraft {
  const draft = new MapDraft();
  for (const name of names) draft.claim(name, { title: name, text: name });
  for (const [from, to] of attacks) draft.relate('attack', names[from]!, names[to]!);
  return draft;
}
