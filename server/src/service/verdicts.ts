import type { Impacts } from '../evaluation/impact.js';
import type { GoOn, PositionSearch } from '../evaluation/positions.js';
import type { PositionSemantics } from '../evaluation/semantics.js';
import type { EvaluationReport } from '../evaluation/report.js';
import type { GradualSemantics, Semantics } from '../evaluation/semantics.js';
import type { StrengthItems } from '../features/strength-items.js';
import {
  theses,
  type ExplainedVerdict, type PositionItems, type VerdictItem,
} from '../features/verdicts.js';
import type { VerdictChanges } from '../features/verdict-changes.js';
import type { Ask } from './ask.js';

/** What claims and arguments come out as, and why. */
export interface Verdicts {
  theses(uri: string): VerdictItem[] | undefined;
  reasons(uri: string, id: string): Promise<VerdictItem[] | undefined>;
  explain(uri: string, id: string): Promise<ExplainedVerdict | undefined>;
  /** What would change a verdict. `flips` in evaluation/changes.ts says when `goOn` is asked. */
  changes(uri: string, id: string, goOn: () => boolean | Promise<boolean>): Promise<VerdictChanges | undefined>;
  positions(uri: string, semantics: PositionSemantics, search: PositionSearch, goOn: GoOn): Promise<PositionItems | undefined>;
  strengths(uri: string, semantics: GradualSemantics): Promise<StrengthItems | undefined>;
  /** Which single claims decide the map; see `impactsIn`. */
  impacts(uri: string, goOn: () => boolean | Promise<boolean>): Promise<Impacts | undefined>;
  /** What the map comes to by a semantics; positions are found by `search`. */
  evaluate(uri: string, semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport | undefined>;
  /** The same object until more than words change in the map. It tells whether what was said of the map still holds. */
  shapeOf(uri: string): object | undefined;
}

/** The verdicts of the documents that `ask` knows. */
export function verdictsIn({ of }: Ask): Verdicts {
  return {
    theses: (uri) => of(uri, theses),
    reasons: async (uri, id) => of(uri, async (snapshot) => (await import('../features/explain-verdict.js')).reasons(snapshot, id)),
    explain: async (uri, id) => of(uri, async (snapshot) => (await import('../features/explain-verdict.js')).explainVerdict(snapshot, id)),
    async changes(uri, id, goOn) {
      const { verdictChanges } = await import('../features/verdict-changes.js');
      return of(uri, (snapshot) => verdictChanges(snapshot, id, goOn));
    },
    async positions(uri, semantics, search, goOn) {
      const { positionItems } = await import('../features/position-items.js');
      return of(uri, (snapshot) => positionItems(snapshot, semantics, search, goOn));
    },
    async strengths(uri, semantics) {
      const { strengthItems } = await import('../features/strength-items.js');
      return of(uri, (snapshot) => strengthItems(snapshot, semantics));
    },
    async impacts(uri, goOn) {
      const { impactsIn } = await import('../evaluation/impact.js');
      return of(uri, ({ evaluation }) => impactsIn(evaluation, goOn));
    },
    async evaluate(uri, semantics, search, goOn) {
      const { reportOnMap } = await import('../evaluation/report.js');
      return of(uri, (snapshot) => reportOnMap(snapshot.evaluation, semantics, search, goOn));
    },
    shapeOf: (uri) => of(uri, ({ map }) => map.shape),
  };
}
