import type { UserEvaluationSettings } from '../evaluation/settings.js';
import { toLocation } from '../features/positions.js';
import { Configuration, preferencesIn } from '../workspace/configuration.js';
import { snapshotOf, type Snapshot } from '../workspace/snapshot.js';

/** What is wrong with a map that is in a page. */
export interface MapProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Counted from 1, in the map's own text. */
  readonly line: number;
}

/** What is known of a text by itself: no other file is read. `settings`: those of an editor, below `argmark`, as they come. */
export function readMap(text: string, settings: unknown): Snapshot {
  const configuration = new Configuration({ host: { readFile: async () => undefined } });
  configuration.setDefaults(preferencesIn(settings));
  const { evaluation } = (settings ?? {}) as { evaluation?: UserEvaluationSettings };
  const uri = 'untitled:map.arg';
  return snapshotOf(uri, text, 0, configuration.settingsOf(uri), evaluation ?? {});
}

/** The errors and warnings of a map, by place. */
export function problemsOf(snapshot: Snapshot): readonly MapProblem[] {
  return snapshot.findings.flatMap(({ severity, message, place }) =>
    (severity === 'error' || severity === 'warning' ? [{ severity, message, line: toLocation(snapshot, place).range.start.line + 1 }] : []));
}
