/** A stretch of a block, and what it becomes; lines end with `\n`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
