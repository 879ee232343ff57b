import { oneLine } from '../base/one-line.js';
import type { GoOn, PositionSearch } from '../evaluation/positions.js';
import { reportOnAttacks, type EvaluationReport } from '../evaluation/report.js';
import type { Semantics } from '../evaluation/semantics.js';
import { weightKey, type FormatProblem, type ReadAttackList } from './attack-list.js';
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
  const problems = [...list.problems, ...unknownToFrameworks(list)];
  return { problems, evaluate: (semantics, search, goOn) => reportOnAttacks(list, semantics, search, goOn) };
}

/** What a dialect says that frameworks of attacks do not know: supports would be ignored, and so are weights. */
function unknownToFrameworks({ names, supports, weights }: ReadAttackList): FormatProblem[] {
  const range = { start: 0, end: 0 };
  const [supported] = supports;
  return [
    ...supported === undefined ? [] : [{
      severity: 'error' as const, range,
      message: `Here arguments support others (\`${names[supported[0]]}\` supports \`${names[supported[1]]}\`), which frameworks of attacks cannot express. Import it as a map: argmark import.`,
    }],
    ...weights.size === 0 ? [] : [{ severity: 'warning' as const, range, message: 'This evaluation ignores the weights of attacks. Import it as a map, where they count: argmark import.' }],
  ];
}

/** The framework as a map: its arguments are claims, since all that is known of them is what they attack. */
export function draftOf({ names, attacks, supports, weights, labels, comments, problems }: ReadAttackList): MapDraft {
  const draft = new MapDraft();
  draft.remarks.push(...comments.map(oneLine));
  draft.keep('comments', comments.length);
  for (const name of names) {
    const label = labels.get(name);
    draft.claim(name, label === undefined ? { title: name, text: name } : { text: label, data: { id: name } });
  }
  for (const { leavesOut } of problems) if (leavesOut !== undefined) draft.leaveOut(leavesOut);
  // Weights of frameworks may be of any size; those of a map go from 0 to 1.
  const most = Math.max(1, ...weights.values());
  const relate = (type: 'attack' | 'support', [from, to]: readonly [number, number]) => {
    const weight = weights.get(weightKey(from, to));
    const scaled = weight === undefined ? undefined : Math.max(0, Math.round((100 * weight) / most) / 100);
    draft.relate(type, names[from]!, names[to]!, scaled === undefined ? {} : { weight: scaled });
  };
  for (const pair of attacks) relate('attack', pair);
  for (const pair of supports) relate('support', pair);
  if (most > 1) {
    draft.remarks.push(`The weights of the framework are divided by ${most}, the greatest of them.`);
    draft.keep('weights, divided by the greatest', weights.size);
  }
  return draft;
}
