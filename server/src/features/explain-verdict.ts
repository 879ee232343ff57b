import { causesOf, explain } from '../evaluation/explain.js';
import { describe } from '../evaluation/names.js';
import type { Id } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { itemFor, type ExplainedVerdict, type VerdictItem } from './verdicts.js';

/** The claims and arguments that are the reason of a verdict, in the order in which to read them. */
export function reasons({ map, evaluation }: Snapshot, id: Id): VerdictItem[] {
  const verdict = evaluation.verdicts.get(id);
  return (verdict ? causesOf(evaluation, id, verdict.reason) : []).filter((each) => each !== id && nodeOf(map, each))
    .map((each) => itemFor(evaluation, each));
}

/** Why a claim or argument is what it is, down to what is asserted. No steps for an id that has no verdict. */
export function explainVerdict({ map, evaluation }: Snapshot, id: Id): ExplainedVerdict {
  const { steps, isCut } = explain(evaluation, id);
  return { isCut, steps: steps.map((step) => ({ ...step, name: describe(map, step.id) })) };
}
