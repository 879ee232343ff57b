import { limits } from '../../harness/limits.mjs';

/** Throws unless both are the same as JSON. For tests that run where there is no `node:assert`. */
export function expectEqual(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw Object.assign(new Error('not as expected'), { actual, expected });
}

/** Calls `look` until it gives something other than `undefined`, and returns that. */
export async function eventually<Seen>(
  what: string, look: () => Seen | undefined | Promise<Seen | undefined>, limit = limits.step,
): Promise<Seen> {
  for (const end = Date.now() + limit; Date.now() < end;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}
