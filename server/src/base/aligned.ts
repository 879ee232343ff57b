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
  while (end > start && end + ahead > start && isOf(before[end + ahead - 1]!, values[end - 1]!, context)) end--;
  const results = before.slice(0, start);
  for (let index = start; index < end; index++) {
    const value = values[index]!;
    const fromEnd = index + ahead;
    if (index < before.length && isOf(before[index]!, value, context)) results.push(before[index]!);
    else if (fromEnd >= 0 && fromEnd < before.length && isOf(before[fromEnd]!, value, context)) results.push(before[fromEnd]!);
    else results.push(make(value, context));
  }
  for (let index = end; index < length; index++) results.push(before[index + ahead]!);
  return results;
}

/** What two lists differ by, being edited at one place. */
export interface Difference<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Compares the lists from both ends: `removed` and `added` are what lies between. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  if (before === after) return { removed: [], added: [] };
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}
