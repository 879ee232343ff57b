import assert from 'node:assert/strict';
import { reasonFor } from '../../server/src/evaluation/reason-words.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

describe('the reason of a claim in a circle of support', () => {
  /** The reasons of all claims of which each supports the one before, and the first the last. */
  const reasonsIn = (size: number) => {
    const text = Array.from({ length: size }, (_, at) => `[C${at}]: x\n  + [C${(at + 1) % size}]\n\n`).join('');
    const { evaluation } = snapshotOf('file:///a.arg', text);
    const verdicts = Array.from({ length: size }, (_, at) => [`[C${at}]`, evaluation.verdicts.get(`[C${at}]`)!] as const);
    const start = process.cpuUsage();
    const reasons = verdicts.map(([id, { reason }]) => reasonFor(evaluation, id, reason));
    return { reasons, took: process.cpuUsage(start).user };
  };

  it('names the others, or the first of them and how many more', () => {
    assert.equal(reasonsIn(3).reasons[1], 'it depends on itself through [C0] and [C2]');
    assert.equal(reasonsIn(6).reasons[0], 'it depends on itself through [C1], [C2], [C3], [C4] and [C5]');
    assert.equal(reasonsIn(8).reasons[7], 'it depends on itself through [C0], [C1], [C2], [C3] and 3 more');
  });

  it('costs the same in a large circle', () => {
    // Each would otherwise look at all: sixty-four million.
    assert.ok(reasonsIn(8000).took < 1_500_000);
  });
});
