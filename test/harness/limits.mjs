// @ts-check
/**
 * How long tests in VS Code and in browsers wait, in milliseconds. A limit is there to end what hangs, so each is many
 * times what a slow and busy machine needs. Each also lies well above those of what happens within it: the nearest one
 * ends the wait, and tells for what.
 */
export const limits = {
  /** Until something that was caused is there to be seen, or a program has started. */
  step: 120_000,
  /** A test inside VS Code's extension host, which takes several steps. */
  testInside: 900_000,
  /** All the tests inside one extension host. */
  runInside: 1_800_000,
  /** A test that drives VS Code or a browser, or runs all that is inside one. */
  test: 2_100_000,
};
