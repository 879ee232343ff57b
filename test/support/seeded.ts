/**
 * What random tests start from. Always the same in `npm test`, so that it fails for what was changed and for nothing
 * else; `npm run soak` looks for what is not known yet, from another number each time. `ARGMARK_SEED` repeats its run.
 */
export const seed = Number(process.env['ARGMARK_SEED'] ?? 1);

const times = Number(process.env['ARGMARK_TIMES'] ?? 1);

/** How often a random property is tried, for fast-check: `usual` times, or `ARGMARK_TIMES` as often. */
export function seeded(usual: number): { readonly seed: number; readonly numRuns: number } {
  return { seed, numRuns: Math.ceil(usual * times) };
}

/**
 * Of many cases that are alike, those that are tried: all in `npm test`, and where `ARGMARK_TIMES` asks for less than that does, so small
 * a share of them, spread evenly.
 */
export function shareOf<T>(cases: Iterable<T>): T[] {
  const step = times < 0.5 ? Math.round(1 / times) : 1;
  return [...cases].filter((_, index) => index % step === seed % step);
}
