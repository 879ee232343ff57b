import type { ArgumentMap, Id, Relation } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import { frameworkOf } from './from-model.js';
import { grounded } from './grounded.js';
import { reasonsFor } from './reasons.js';
import { evaluationSettings, type EvaluationSettings } from './settings.js';
import { dependents } from './steps.js';
import { sameVerdict, type Verdict } from './verdict.js';

/** The verdicts of a map: those of its grounded interpretation, under the settings that hold for it. */
export interface Evaluation {
  readonly map: ArgumentMap;
  readonly settings: EvaluationSettings;
  /** Of every claim and argument. */
  readonly verdicts: ReadonlyMap<Id, Verdict>;
}

/** An evaluation that another one may start from. */
export interface Before {
  readonly evaluation: Evaluation;
  /**
   * The claims and arguments that differ from those of that evaluation's map: in themselves, in the relations that start
   * or end at them, or in the arguments that they are part of; those that have come or gone included.
   */
  readonly changed: ReadonlySet<Id>;
}

/**
 * The verdicts of `map`; `user` are the user's settings, which the map's front matter overrides. Total. Linear in the
 * map or, with `before`, in what depends on what has changed; the result is the same. Verdicts that stay the same stay
 * the same objects, and so does the map of them if all do.
 */
export function evaluate(map: ArgumentMap, user: Readonly<Record<string, unknown>> = {}, before?: Before): Evaluation {
  const settings = evaluationSettings(map, user);
  const known = before && isSame(before.evaluation.settings, settings) ? before : undefined;
  const ids = known && affectedBy(map, known.changed);
  const earlier = before?.evaluation.verdicts ?? noVerdicts;
  const framework = frameworkOf(map, settings, ids && { ids, statusOf: (id) => earlier.get(id)!.status });
  const verdictOf = reasonsFor(map, framework, grounded(framework), settings);
  /** The verdict, as the object of before if it says the same. */
  const revised = (id: Id, node: number) => {
    const verdict = verdictOf(node);
    const old = earlier.get(id);
    return old && sameVerdict(old, verdict) ? old : verdict;
  };
  if (known === undefined) {
    const verdicts = new Map<Id, Verdict>();
    for (const [id, node] of framework.indexOf) verdicts.set(id, revised(id, node));
    return { map, settings, verdicts };
  }
  const gone = [...known.changed].filter((id) => earlier.has(id) && nodeOf(map, id) === undefined);
  const changes = [...ids!].flatMap((id): readonly (readonly [Id, Verdict])[] => {
    const verdict = revised(id, framework.indexOf.get(id)!);
    return verdict === earlier.get(id) ? [] : [[id, verdict]];
  });
  if (changes.length + gone.length === 0) return { map, settings, verdicts: earlier };
  const verdicts = new Map(earlier);
  for (const id of gone) verdicts.delete(id);
  for (const [id, verdict] of changes) verdicts.set(id, verdict);
  return { map, settings, verdicts };
}

/** The claims and arguments whose verdicts may depend on those in `changed`, these included, as far as `map` has them. */
export function affectedBy(map: ArgumentMap, changed: Iterable<Id>): ReadonlySet<Id> {
  const found = new Set<Id>();
  const seenSteps = new Set<Relation>();
  const visit = (id: Id) => {
    if (nodeOf(map, id)) found.add(id);
  };
  for (const id of changed) visit(id);
  // A set is walked in the order of its growth, to the end of what has been added meanwhile.
  for (const id of found) dependents(map, id, visit, seenSteps);
  return found;
}

function isSame(a: EvaluationSettings, b: EvaluationSettings): boolean {
  return a.burden === b.burden && a.standard === b.standard;
}

const noVerdicts: ReadonlyMap<Id, Verdict> = new Map();
