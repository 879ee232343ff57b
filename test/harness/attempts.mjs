// @ts-check
/** Getting a program in one way or another. */

/**
 * What the first of the attempts gives that gives anything. Throws `failure` where none does, with what went wrong in them.
 * @template Found
 * @param {readonly (() => Promise<Found | undefined>)[]} attempts
 * @param {string} failure says what to do
 * @returns {Promise<Found>}
 */
export async function firstFound(attempts, failure) {
  /** @type {string[]} */
  const tried = [];
  for (const attempt of attempts) {
    try {
      const found = await attempt();
      if (found !== undefined) return found;
    } catch (error) {
      tried.push(/** @type {Error} */ (error).message);
    }
  }
  throw new Error([failure, ...tried].join('\n'));
}
