import { distance } from 'fastest-levenshtein';

const most = 3;

/**
 * The names in `known` that `name` may be a slip of, nearest first, at most three: those that differ in letter case
 * or in a few characters (a quarter of them). Linear in `known`; most names are ruled out by their length.
 */
export function nearest(name: string, known: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const tolerance = Math.max(1, Math.min(4, Math.floor(wanted.length / 4)));
  const found: { candidate: string; far: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > tolerance || candidate === name) continue;
    const far = distance(wanted, candidate.toLowerCase());
    if (far <= tolerance) found.push({ candidate, far });
  }
  return found.sort((a, b) => a.far - b.far).slice(0, most).map(({ candidate }) => candidate);
}

/** ` Did you mean [A] or [B]?`, or nothing; `show` writes a candidate. */
export function didYouMean(name: string, known: Iterable<string>, show: (candidate: string) => string): string {
  const candidates = nearest(name, known).map(show);
  return candidates.length === 0 ? '' : ` Did you mean ${candidates.join(' or ')}?`;
}
