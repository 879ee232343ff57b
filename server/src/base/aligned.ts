/**
 * Applies `make` to each of `values`, except where `before` already has the result: at the same distance from the beginning or
 * from the end, as in lists that were edited at one place. Costs one comparison for each value; returns `before` itself if it has
 * all results. Both functions are given `context`, so that they need not be made for the call: see `docs/contributing.md`.
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
  /** How far the unchanged results have moved at this place: edits at several places move the parts between them. */
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

/** How many results are tried on either side of the place where one is expected. */
const near = 8;

/** The place of a result: near the expected one, or at its distance from the beginning or the end. */
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

/** How two lists differ. */
export interface Difference<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  /** Each added member is at the place of the removed one of the same number: nothing has moved. */
  readonly isInPlace: boolean;
}

/**
 * What was removed from one list and added in the other, each in its order; shared members have the same order in both. Costs one
 * comparison for each member, and more between the first and the last difference. No member may be in a list twice.
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

/** The part between the first and the last difference, without the members that stayed: texts are edited at several places at once. */
function withoutShared<T>(removed: readonly T[], added: readonly T[]): Difference<T> {
  const places = new Map<T, number>();
  for (let index = 0; index < removed.length; index++) places.set(removed[index]!, index);
  const gone: T[] = [];
  const come: T[] = [];
  /** How many members that stayed are before each of them. */
  const [beforeGone, beforeCome]: [number[], number[]] = [[], []];
  let next = 0;
  let shared = 0;
  const leave = (until: number) => {
    for (; next < until; next++) beforeGone[gone.push(removed[next]!) - 1] = shared;
  };
  for (const each of added) {
    const place = places.get(each);
    // A member that was moved before others counts as removed and added.
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
