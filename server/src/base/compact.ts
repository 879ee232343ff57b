const none: readonly never[] = [];

/**
 * The items of a list that is done, without the room that it has reserved for more; all empty ones are one list. For
 * what is kept by the thousands.
 */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
