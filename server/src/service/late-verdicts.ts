import { impactsIn, type Impacts } from '../evaluation/impact.js';
import type { GoOn, PositionSearch } from '../evaluation/positions.js';
import { reportOnMap, type EvaluationReport } from '../evaluation/report.js';
import type { GradualSemantics, PositionSemantics, Semantics } from '../evaluation/semantics.js';
import { explainVerdict, reasons } from '../features/explain-verdict.js';
import { positionItems } from '../features/position-items.js';
import { strengthItems, type StrengthItems } from '../features/strength-items.js';
import { verdictChanges, type VerdictChanges } from '../features/verdict-changes.js';
import type { ExplainedVerdict, PositionItems, VerdictItem } from '../features/verdicts.js';
import { weakStepItems, type WeakStepItems } from '../features/weak-steps.js';
import type { Ask } from './ask.js';

/** What verdicts rest on and what depends on them; loaded when it is first asked for. */
export interface LateVerdicts {
  reasons(uri: string, id: string): Promise<VerdictItem[] | undefined>;
  explain(uri: string, id: string): Promise<ExplainedVerdict | undefined>;
  /** What would change a verdict. `flips` in evaluation/changes.ts says when `goOn` is asked. */
  changes(uri: string, id: string, goOn: () => boolean | Promise<boolean>): Promise<VerdictChanges | undefined>;
  positions(uri: string, semantics: PositionSemantics, search: PositionSearch, goOn: GoOn): Promise<PositionItems | undefined>;
  strengths(uri: string, semantics: GradualSemantics): Promise<StrengthItems | undefined>;
  /** Which single claims decide the map; see `impactsIn`. */
  impacts(uri: string, goOn: () => boolean | Promise<boolean>): Promise<Impacts | undefined>;
  /** Where the case for the theses is weak, the weakest step first; see `weakSteps`. */
  weakest(uri: string, goOn: () => boolean | Promise<boolean>): Promise<WeakStepItems | undefined>;
  /** What the map comes to by a semantics; positions are found by `search`. */
  evaluate(uri: string, semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport | undefined>;
}

/** Creates that part of the service for the documents that `ask` knows. */
export function lateVerdicts({ of }: Ask): LateVerdicts {
  return {
    reasons: async (uri, id) => of(uri, (snapshot) => reasons(snapshot, id)),
    explain: async (uri, id) => of(uri, (snapshot) => explainVerdict(snapshot, id)),
    changes: async (uri, id, goOn) => of(uri, (snapshot) => verdictChanges(snapshot, id, goOn)),
    positions: async (uri, semantics, search, goOn) => of(uri, (snapshot) => positionItems(snapshot, semantics, search, goOn)),
    strengths: async (uri, semantics) => of(uri, (snapshot) => strengthItems(snapshot, semantics)),
    impacts: async (uri, goOn) => of(uri, ({ evaluation }) => impactsIn(evaluation, goOn)),
    weakest: async (uri, goOn) => of(uri, (snapshot) => weakStepItems(snapshot, goOn)),
    evaluate: async (uri, semantics, search, goOn) => of(uri, (snapshot) => reportOnMap(snapshot.evaluation, semantics, search, goOn)),
  };
}
