/**
 * `make` of each of `values`, but where `before` has its result already: at the same distance from the beginning, or from
 * the end, as lists have it that were edited at one place. One comparison a value; `before` itself if it has all.
 * Both functions are given `context`, so that they need not be made for the call: see `docs/contributing.md`.
 */
export function mapAligned<T, R, C>(
  values: readonly T[], before: readonly R[], isOf: (result: R, value: T, context: C) => boolean, make: (value: T, context: C) => R, context: C,
): readonly R[] {
  const { length } = values;
  const ahead = before.length - length;
  const least = Math.min(length, before.length);
  let start = 0;
  while (start < least && isOf(before[start]!, values[start]!, context)) start++;
  if (start === length && ahead === 0) return before;
  let end = length;
  /** How far what stayed has moved at the place that is looked at: edits at several places move the parts between them. */
  let moved = 0;
  while (end > start && end + ahead > start && isOf(before[end + ahead - 1]!, values[end - 1]!, context)) end--;
  const results = before.slice(0, start);
  for (let index = start; index < end; index++) {
    const value = values[index]!;
    const found = before.length === 0 ? undefined : placeNear(index + moved, index, index + ahead, before, (result) => isOf(result, value, context));
    if (found === undefined) {
      results.push(make(value, context));
      continue;
    }
    moved = found - index;
    results.push(before[found]!);
  }
  for (let index = end; index < length; index++) results.push(before[index + ahead]!);
  return results;
}

/** This many results are looked at on either side of where one is expected. */
const near = 8;

/** Where a result is, near where it is expected, or at its distance from the beginning or the end. */
function placeNear<R>(expected: number, fromStart: number, fromEnd: number, before: readonly R[], isIt: (result: R) => boolean): number | undefined {
  const is = (place: number) => place >= 0 && place < before.length && isIt(before[place]!);
  if (is(expected)) return expected;
  if (is(fromStart)) return fromStart;
  if (is(fromEnd)) return fromEnd;
  for (let far = 1; far <= near; far++) {
    if (is(expected + far)) return expected + far;
    if (is(expected - far)) return expected - far;
  }
  return undefined;
}

/** What two lists differ by. */
export interface Difference<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  /** Each that has come stands where the one of the same number has gone: nothing has moved. */
  readonly isInPlace: boolean;
}

/**
 * What has gone from the one list and come into the other, each in its order; what they share stands in the same order in both. Costs a
 * comparison for each member, and more between the first and the last difference. No member may stand in a list twice.
 */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  if (before === after) return { removed: [], added: [], isInPlace: true };
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return removed.length === 0 || added.length === 0 ? { removed, added, isInPlace: removed.length === added.length } : withoutShared(removed, added);
}

/** What lies between the first and the last difference, without what stayed there: texts are edited at several places at once. */
function withoutShared<T>(removed: readonly T[], added: readonly T[]): Difference<T> {
  const places = new Map<T, number>();
  for (let index = 0; index < removed.length; index++) places.set(removed[index]!, index);
  const gone: T[] = [];
  const come: T[] = [];
  /** How many that stayed stand before each of them. */
  const [beforeGone, beforeCome]: [number[], number[]] = [[], []];
  let next = 0;
  let shared = 0;
  const leave = (until: number) => {
    for (; next < until; next++) beforeGone[gone.push(removed[next]!) - 1] = shared;
  };
  for (const each of added) {
    const place = places.get(each);
    // What has been moved before others has gone, and come.
    if (place === undefined || place < next) {
      beforeCome[come.push(each) - 1] = shared;
      continue;
    }
    leave(place);
    next++;
    shared++;
  }
  leave(removed.length);
  const isInPlace = gone.length === come.length && beforeGone.every((count, index) => count === beforeCome[index]);
  return { removed: gone, added: come, isInPlace };
}
