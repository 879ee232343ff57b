import { distance } from 'fastest-levenshtein';
import { push } from '../base/multimap.js';

const most = 3;

/** Looks names up that may be misspelt ones of `known`; see `suggester`. */
export type Suggester = (name: string) => readonly string[];

/**
 * Finds the names in `known` that a name may be a slip of, nearest first, at most three: those that differ in letter
 * case alone, in two characters that have changed places, or in a few characters (a quarter of them). `known` is read at
 * the first question. Only the first `patience` names get answers: where more are unknown, no slip of the pen is the
 * reason, and comparing all of them with all others would cost more than linear time.
 * `farthest` is how many characters may differ at most.
 */
export function suggester(
  known: () => Iterable<string>, { patience = 24, farthest = 4 }: { patience?: number; farthest?: number } = {},
): Suggester {
  let byLength: Map<number, { candidate: string; folded: string }[]> | undefined;
  let asked = 0;
  return (name) => {
    if (++asked > patience) return [];
    byLength ??= group(known());
    const wanted = name.toLowerCase();
    const tolerance = Math.max(1, Math.min(farthest, Math.floor(wanted.length / 4)));
    const found: { candidate: string; far: number }[] = [];
    for (let length = wanted.length - tolerance; length <= wanted.length + tolerance; length++) {
      for (const { candidate, folded } of byLength.get(length) ?? []) {
        if (candidate === name) continue;
        const far = isSwap(wanted, folded) ? 1 : farApart(wanted, folded);
        if (far <= tolerance && far < Math.max(wanted.length, length)) found.push({ candidate, far });
      }
    }
    return found.sort((a, b) => a.far - b.far).slice(0, most).map(({ candidate }) => candidate);
  };
}

/** What differs within a title is shorter; the distance of long texts takes as long as both of them multiplied. */
const longest = 100;

/** How many characters differ, by what is between the same beginning and the same end; `Infinity` where that is long. */
function farApart(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  for (; end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]; end--) otherEnd--;
  return Math.max(end, otherEnd) - start > longest ? Infinity : distance(one.slice(start, end), other.slice(start, otherEnd));
}

/** Whether two neighbouring characters have changed places, which a hand does more often than anything else. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2) && at < one.length - 1;
}

/** Returns ` Did you mean [A] or [B]?` with a space before it, or nothing; `show` writes a name. */
export function didYouMean(candidates: readonly string[], show: (candidate: string) => string): string {
  return candidates.length === 0 ? '' : ` Did you mean ${candidates.map(show).join(' or ')}?`;
}

/** The paths in `known` that `path` may be a slip of: those to a file of the same name first. */
export function similarPaths(path: string, known: readonly string[]): readonly string[] {
  const nameIn = (each: string) => each.slice(each.lastIndexOf('/') + 1).toLowerCase();
  const name = nameIn(path);
  const sameName = known.filter((each) => nameIn(each) === name);
  const byName = new Set(suggester(() => new Set(known.map(nameIn)))(name));
  const alike = known.filter((each) => byName.has(nameIn(each)));
  return [...new Set([...sameName, ...suggester(() => known)(path), ...alike])].slice(0, most);
}

function group(names: Iterable<string>): Map<number, { candidate: string; folded: string }[]> {
  const byLength = new Map<number, { candidate: string; folded: string }[]>();
  for (const candidate of names) {
    const folded = candidate.toLowerCase();
    push(byLength, folded.length, { candidate, folded });
  }
  return byLength;
}
