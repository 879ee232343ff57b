import equal from 'fast-deep-equal';
import { IndexedMap } from '../base/indexed-map.js';
import { LayeredMap } from '../base/layered-map.js';
import { changedIds } from '../model/changes.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { frameworkOf } from './from-model.js';
import { grounded } from './grounded.js';
import { reasonsFor } from './reasons.js';
import { reevaluate } from './reevaluate.js';
import { evaluationSettings, type EvaluationSettings, type UserEvaluationSettings } from './settings.js';
import type { Verdict } from './verdict.js';

/** The verdicts of a map: those of its grounded interpretation, under the settings that hold for it. */
export interface Evaluation {
  readonly map: ArgumentMap;
  readonly settings: EvaluationSettings;
  /** The verdict of every claim and argument; the reasons are put together when asked for. It is the same object as before if all are the same. */
  readonly verdicts: LayeredMap<Id, Verdict>;
}

/**
 * The verdicts of `map`; `user` are the user's settings, which the map's front matter overrides. Total. Linear in the
 * map. With the evaluation of an earlier version of the map it costs what depends on what has changed, and a comparison
 * for each block; the result is the same. Verdicts that stay the same stay the same objects.
 */
export function evaluate(map: ArgumentMap, user: UserEvaluationSettings = {}, previous?: Evaluation): Evaluation {
  const settings = evaluationSettings(map, user);
  if (previous === undefined || !isSame(previous.settings, settings)) {
    const framework = frameworkOf(map, settings);
    const verdictOf = reasonsFor(framework, grounded(framework), settings);
    const known: (Verdict | undefined)[] = [];
    known.length = framework.indexOf.size;
    return { map, settings, verdicts: new LayeredMap(new IndexedMap(framework.indexOf, (node) => (known[node] ??= verdictOf(node)))) };
  }
  const earlier = previous.verdicts;
  // Verdicts follow from what the shape of a map holds: words do not count.
  if (previous.map.shape === map.shape) return { map, settings, verdicts: earlier };
  return { map, settings, verdicts: reevaluate(map, settings, changedIds(previous.map, map), earlier) };
}

function isSame(a: EvaluationSettings, b: EvaluationSettings): boolean {
  return a.burden === b.burden && a.standard === b.standard && a.accrue === b.accrue
    && equal(a.preferences.lists, b.preferences.lists);
}
