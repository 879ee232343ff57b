import { describe } from '../evaluation/names.js';
import { gradualFrameworkOf } from '../evaluation/from-model.js';
import { isJudged } from '../evaluation/judged.js';
import type { GradualSemantics } from '../evaluation/semantics.js';
import { leavesOutSupport, strengths } from '../evaluation/strengths.js';
import type { Id } from '../model/terms.js';
import { nodeOf } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The strengths of a map's claims and arguments, the strongest first. */
export interface StrengthItems {
  readonly items: readonly { readonly id: Id; readonly name: string; readonly strength: number | null }[];
  /** The semantics knows attacks alone, and some of what is there is support. */
  readonly leavesOutSupport: boolean;
}

/** Returns an item for each claim and argument, with `strength: null` for what does not converge. */
export function strengthItems({ map, evaluation }: Snapshot, semantics: GradualSemantics): StrengthItems {
  const framework = gradualFrameworkOf(map, evaluation.settings);
  const { values } = strengths(framework, semantics);
  const items = [...framework.indexOf].filter(([id]) => isJudged(map, nodeOf(map, id)!))
    .map(([id, node]) => ({ id, name: describe(map, id), strength: values[node] ?? null }));
  return {
    items: items.sort((a, b) => (b.strength ?? -1) - (a.strength ?? -1)),
    leavesOutSupport: leavesOutSupport(framework, semantics),
  };
}
