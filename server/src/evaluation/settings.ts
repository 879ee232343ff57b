import { burdens, standards } from '../model/known-values.js';
import type { ArgumentMap } from '../model/model.js';
import type { Standard } from './framework.js';
import { noPreferences, preferencesOf, type Preferences } from './preferences.js';

/** Which claims stand without a pro: all, those with a source and assumptions, or assumptions alone. */
export type Burden = (typeof burdens)[number];

/** What decides on verdicts besides the map's claims and relations. */
export interface EvaluationSettings {
  readonly burden: Burden;
  /** The proof standard of claims that do not name one themselves. */
  readonly standard: Standard;
  /** Whether reasons weigh together under a standard, where a claim does not say it itself. */
  readonly accrue: boolean;
  /** Which claims and arguments are preferred to which, wherever they meet. */
  readonly preferences: Preferences;
}

/** Unless set otherwise. */
export const defaultEvaluation: EvaluationSettings = {
  burden: 'none', standard: 'dialectical-validity', accrue: false, preferences: noPreferences,
};

/** What a user has set: `burden`, `standard` and `accrue`, of any form, as a client sends it. */
export type UserEvaluationSettings = Readonly<Record<string, unknown>>;

/** What holds for `map`: its front matter goes before the user's settings; values that mean nothing are passed over. */
export function evaluationSettings(map: ArgumentMap, user: UserEvaluationSettings = {}): EvaluationSettings {
  const own = map.settings.evaluation;
  return {
    burden: firstOf(burdens, own['burden'], user['burden']) ?? defaultEvaluation.burden,
    standard: firstOf(standards, own['standard'], user['standard']) ?? defaultEvaluation.standard,
    accrue: firstOf([true, false], own['accrue'], user['accrue']) ?? defaultEvaluation.accrue,
    preferences: own['prefer'] === undefined ? noPreferences : preferencesOf([own['prefer']]),
  };
}

function firstOf<T extends string | boolean>(allowed: readonly T[], ...values: readonly unknown[]): T | undefined {
  for (const value of values) {
    const found = allowed.find((each) => each === value);
    if (found !== undefined) return found;
  }
  return undefined;
}
