import assert from 'node:assert/strict';
import { startClient } from '../support/client.js';
import { randomNumbers } from '../support/random-framework.js';
import { everythingOf, randomSession } from '../support/random-session.js';
import { seed, seeded } from '../support/seeded.js';

/** A few seconds of what `npm run soak` does for long. */
describe('a session of random edits and requests', () => {
  it(`ends as a fresh one begins (ARGMARK_SEED=${seed})`, async () => {
    const { connection, capabilities, close } = await startClient();
    const texts = await randomSession({ connection, capabilities, random: randomNumbers(seed), edits: seeded(600).numRuns });
    // They may include each other.
    const fresh = await startClient();
    for (const [uri, text] of texts) await fresh.open(uri, text);
    for (const [uri, text] of texts) {
      const [after, expected] = await Promise.all([
        everythingOf(connection, capabilities, uri, text), everythingOf(fresh.connection, fresh.capabilities, uri, text),
      ]);
      assert.deepEqual(after, expected);
    }
    fresh.close();
    close();
  });
});
