import type { Standard } from './framework.js';

/** A standard under which weights are compared; under dialectical validity no con may be left, whatever it weighs. */
export type WeighingStandard = Exclude<Standard, 'dialectical-validity'>;

/**
 * What counts as the weight of a reason or an objection that is given none, and of a claim that is cited or assumed. It
 * meets every standard where nothing stands against it, and is neither the heaviest nor the lightest that can be given.
 */
export const usualWeight = 0.6;

/**
 * Computes how much reasons weigh that accrue: their probabilistic sum, 1 − Π(1 − wᵢ), as certainty factors are combined
 * (Shortliffe & Buchanan 1975) and supporters in DF-QuAD (Rago et al. 2016).
 */
export function accrued(weights: Iterable<number>): number {
  let missing = 1;
  for (const weight of weights) missing *= 1 - weight;
  return 1 - missing;
}

/** How much one more reason makes of what is there: together with it, or the stronger of the two. */
export function withReason(total: number, weight: number, accrues: boolean): number {
  return accrues ? accrued([total, weight]) : Math.max(total, weight);
}

/** How far the pros must be ahead for `clear` and `beyond-doubt`, and what the cons must stay below for the latter. */
const lead = 0.5;
const doubt = 0.3;
/** Differences and sums of decimal fractions are not exact. */
const tolerance = 1e-9;

/**
 * Whether pros of weight `pro` prevail over cons of weight `con` (Gordon, Prakken & Walton 2007, with the thresholds of
 * Carneades 4); 0 is the weight of nothing. It never changes to `false` when `pro` grows or `con` shrinks.
 */
export function prevails(standard: WeighingStandard, pro: number, con: number): boolean {
  const ahead = pro - con;
  if (standard === 'preponderance') return ahead > tolerance;
  return ahead > lead + tolerance && (standard === 'clear' || con < doubt - tolerance);
}
