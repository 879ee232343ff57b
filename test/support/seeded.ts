/** What random tests start from, so that a run can be repeated: `ARGMARK_SEED`, or another number each time. */
export const seed = Number(process.env['ARGMARK_SEED'] ?? Date.now() % 1_000_000);

/** How often a random property is tried, for fast-check: `usual` times, unless `ARGMARK_RUNS` says how often. */
export function seeded(usual: number): { readonly seed: number; readonly numRuns: number } {
  return { seed, numRuns: Number(process.env['ARGMARK_RUNS'] ?? usual) };
}
