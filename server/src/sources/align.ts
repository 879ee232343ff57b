import { distance } from 'fastest-levenshtein';

/** What is aligned: a word or a sign; of a quotation, also what it leaves out. */
export interface Aligned {
  readonly text: string;
  readonly isWord: boolean;
  /** Any number of words may be here. */
  readonly isGap?: boolean;
}

/** One step of an alignment. */
export type Step =
  /** Both have it; `isSame`: in the same letters. */
  | { readonly kind: 'both'; readonly one: number; readonly other: number; readonly isSame: boolean }
  | { readonly kind: 'one'; readonly one: number }
  | { readonly kind: 'other'; readonly other: number };

export interface Alignment {
  /** It reaches from the first item of the quotation that the text has to the last. */
  readonly steps: readonly Step[];
  /** The likeness: from 0, nothing alike, to 1, all of the quotation. */
  readonly similarity: number;
}

const enum Move { None, Both, One, Other, Gap }

/** Beginning to leave out words costs this, each further one that. */
const openingCost = 0.7;
const furtherCost = 0.1;

/**
 * Aligns a quotation with a stretch of `text`, wherever it fits best there: the fewest words different, left out, or put in.
 * After Gotoh 1982, with costs for words left out that grow slowly. Costs both lengths, multiplied.
 */
export function align(quotation: readonly Aligned[], text: readonly Aligned[]): Alignment {
  const [rows, columns] = [quotation.length, text.length];
  const width = columns + 1;
  const moves = new Uint8Array((rows + 1) * width);
  /** Whether a run of words that only the text has goes on at a place. */
  const further = new Uint8Array((rows + 1) * width);
  let before = new Float64Array(width);
  for (let row = 1; row <= rows; row++) {
    const item = quotation[row - 1]!;
    const costs = new Float64Array(width);
    const skipped = new Float64Array(width).fill(Infinity);
    costs[0] = before[0]! + weightOf(item);
    moves[row * width] = Move.One;
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      if (item.isGap) {
        const isFree = costs[column - 1]! < before[column]! && column > 1;
        costs[column] = isFree ? costs[column - 1]! : before[column]!;
        moves[at] = isFree ? Move.Gap : Move.One;
        continue;
      }
      const other = text[column - 1]!;
      let best = before[column - 1]! + costOfBoth(item, other);
      let move = Move.Both;
      const alone = before[column]! + weightOf(item);
      if (alone < best) [best, move] = [alone, Move.One];
      // At the end of the quotation nothing is left out.
      const opening = costs[column - 1]! + openingCost * weightOf(other);
      const goingOn = skipped[column - 1]! + furtherCost * weightOf(other);
      skipped[column] = Math.min(opening, goingOn);
      further[at] = goingOn < opening ? 1 : 0;
      if (row < rows && skipped[column]! < best) [best, move] = [skipped[column]!, Move.Other];
      costs[column] = best;
      moves[at] = move;
    }
    before = costs;
  }
  const end = before.reduce((best, cost, column) => (cost < before[best]! ? column : best), 0);
  const total = quotation.reduce((sum, item) => sum + weightOf(item), 0);
  return { steps: trace(quotation, text, moves, further, end), similarity: total === 0 ? 0 : 1 - before[end]! / total };
}

function trace(quotation: readonly Aligned[], text: readonly Aligned[], moves: Uint8Array, further: Uint8Array, end: number): readonly Step[] {
  const width = text.length + 1;
  const steps: Step[] = [];
  let [row, column] = [quotation.length, end];
  let isSkipping = false;
  while (row > 0) {
    const at = row * width + column;
    const move: number = isSkipping ? Move.Other : moves[at]!;
    if (move === Move.Both) {
      row--;
      column--;
      steps.push({ kind: 'both', one: row, other: column, isSame: quotation[row]!.text === text[column]!.text });
    } else if (move === Move.One || column === 0) {
      row--;
      if (!quotation[row]!.isGap) steps.push({ kind: 'one', one: row });
    } else {
      isSkipping = move === Move.Other && further[at] === 1;
      column--;
      if (move === Move.Other) steps.push({ kind: 'other', other: column });
    }
  }
  return steps.reverse();
}

function weightOf({ isWord, isGap }: Aligned): number {
  return isGap ? 0 : isWord ? 1 : 0.2;
}

/** The cost of taking one word for another: less, the more letters they share; a word is never a sign. */
function costOfBoth(one: Aligned, other: Aligned): number {
  if (one.text === other.text) return 0;
  if (one.isWord !== other.isWord) return 2;
  if (!one.isWord) return 0.25;
  const longer = Math.max(one.text.length, other.text.length);
  if (Math.min(one.text.length, other.text.length) * 2 < longer) return 1.2;
  const difference = distance(one.text, other.text) / longer;
  return difference > 0.5 ? 1.2 : 0.1 + difference;
}
