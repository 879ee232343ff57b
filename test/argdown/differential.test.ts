import assert from 'node:assert/strict';
import fc from 'fast-check';
import { argdownDocuments } from './documents.js';
import { readWithArgdown } from './peer.js';
import { readWithArgmark } from './reading.js';

// For long runs: ARGDOWN_RUNS=20000 npx mocha test/argdown/differential.test.ts
const runs = Number(process.env['ARGDOWN_RUNS'] ?? 2000);
const seed = Number(process.env['ARGDOWN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe('Argmark reads as Argdown does', () => {
  it(`${runs} documents (ARGDOWN_SEED=${seed})`, () => {
    let refused = 0;
    fc.assert(fc.property(argdownDocuments, (text) => {
      const peer = readWithArgdown(text);
      if (peer.kind === 'refused') {
        refused++;
        return;
      }
      assert.equal(readWithArgmark(text), peer.normalForm);
    }), { seed, numRuns: runs });
    assert.ok(refused <= runs / 20, `${refused} of ${runs} documents are no Argdown`);
  }).timeout(Math.max(60_000, runs * 60));
});
