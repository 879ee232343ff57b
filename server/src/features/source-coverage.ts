import type { Range } from '../base/range.js';
import type { Coverage } from '../sources/coverage.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The passages of a source that a map quotes. Linear in its quotations. */
export function passagesOf({ map, library }: Snapshot, key: string): readonly Range[] {
  return map.quotations.flatMap((quotation) => {
    const { state, key: found, passage } = library.check(quotation);
    return found === key && passage !== undefined && (state === 'found' || state === 'nearly') ? passage.parts : [];
  });
}

/** Tells how much of a source a map uses; `undefined`: nobody knows its text. */
export function coverageOfSource(snapshot: Snapshot, key: string, passages: readonly Range[] = passagesOf(snapshot, key)): Coverage | undefined {
  const state = snapshot.library.sourceOf(key)?.state;
  return state?.kind === 'text' ? state.searchable.coverage(passages, snapshot.map.sources.get(key)?.fields['skip']) : undefined;
}

/** Returns a sentence for people: how much of a source is used. */
export function tellCoverage({ used, counted, share }: Coverage): string {
  if (share === undefined) return 'None of its paragraphs counts towards the coverage.';
  return `Coverage ${Math.round(share * 100)} %: ${used} of ${counted} paragraph${counted === 1 ? '' : 's'} used.`;
}

/** The same as a paragraph of a hover; empty where nobody knows. */
export function describeCoverage(snapshot: Snapshot, key: string): string {
  const coverage = coverageOfSource(snapshot, key);
  return coverage === undefined ? '' : `\n\n${tellCoverage(coverage)}`;
}
