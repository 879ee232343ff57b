import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seeded } from '../support/seeded.js';
import { argdownDocuments } from './documents.js';
import { readWithArgdown } from './peer.js';
import { readWithArgmark } from './reading.js';

// For long runs: ARGMARK_TIMES=10 npx mocha test/argdown/differential.slow.test.ts
const run = seeded(1200);
const { numRuns: runs } = run;

describe('Argmark reads as Argdown does', () => {
  it(`${runs} documents (seed ${run.seed})`, () => {
    let refused = 0;
    fc.assert(fc.property(argdownDocuments, (text) => {
      const peer = readWithArgdown(text);
      if (peer.kind === 'refused') {
        refused++;
        return;
      }
      assert.equal(readWithArgmark(text), peer.normalForm);
    }), run);
    assert.ok(refused <= runs / 20, `${refused} of ${runs} documents are no Argdown`);
  }).timeout(Math.max(120_000, runs * 60));
});
