import { theses, type VerdictItem } from '../features/verdicts.js';
import type { Ask } from './ask.js';
import type { LateVerdicts } from './late-verdicts.js';

/** The verdicts on claims and arguments, and the reasons for them. */
export interface Verdicts extends LateVerdicts {
  theses(uri: string): VerdictItem[] | undefined;
  /** The same object until more than words change in the map. It shows whether what was said about the map still holds. */
  shapeOf(uri: string): object | undefined;
}

/** The verdicts of the documents that `ask` knows. */
export function verdictsIn(ask: Ask): Verdicts {
  const later = <Name extends keyof LateVerdicts>(name: Name): LateVerdicts[Name] => (async (...asked: unknown[]) => {
    const { lateVerdicts } = await import('./late-verdicts.js');
    return (lateVerdicts(ask)[name] as (...all: unknown[]) => unknown)(...asked);
  }) as LateVerdicts[Name];
  return {
    theses: (uri) => ask.of(uri, theses),
    reasons: later('reasons'), explain: later('explain'), changes: later('changes'), positions: later('positions'), strengths: later('strengths'),
    impacts: later('impacts'), weakest: later('weakest'), evaluate: later('evaluate'),
    shapeOf: (uri) => ask.of(uri, ({ map }) => map.shape),
  };
}
