/**
 * The first of the indices from 0 to `length` for which `isBefore` does not hold, where it holds for all before that one and
 * for none after: where a sorted list is cut in two. Logarithmic.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
