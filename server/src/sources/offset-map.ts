import { partitionPoint } from '../base/partition-point.js';

/**
 * Where each character of a folded text comes from. It holds only the places at which one text runs ahead of the other,
 * because most characters of a text fold to themselves.
 */
export class OffsetMap {
  readonly #folded: number[] = [];
  readonly #original: number[] = [];
  #delta = Number.NaN;

  /** The character at `folded` comes from `original`. To be called in the order of the folded text. */
  add(folded: number, original: number): void {
    const delta = original - folded;
    if (delta === this.#delta) return;
    this.#delta = delta;
    this.#folded.push(folded);
    this.#original.push(original);
  }

  /** The offset in the original text of what is at `folded`. Logarithmic. */
  toOriginal(folded: number): number {
    const index = partitionPoint(this.#folded.length, (at) => this.#folded[at]! <= folded) - 1;
    return index < 0 ? folded : this.#original[index]! + folded - this.#folded[index]!;
  }

  /** The first offset in the folded text that comes from `original` or from after it. Logarithmic. */
  toFolded(original: number): number {
    const index = partitionPoint(this.#original.length, (at) => this.#original[at]! <= original) - 1;
    if (index < 0) return 0;
    const folded = this.#folded[index]! + original - this.#original[index]!;
    const next = this.#folded[index + 1];
    return next === undefined ? folded : Math.min(folded, next);
  }
}
