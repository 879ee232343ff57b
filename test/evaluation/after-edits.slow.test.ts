import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluate } from '../../server/src/evaluation/evaluate.js';
import type { Verdict } from '../../server/src/evaluation/verdict.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { seeded } from '../support/seeded.js';
import { mapLines, mapTexts, sparseLines, sparseTexts } from './maps.js';

const runs = seeded(500);

describe('verdicts of a text that is edited', () => {
  /** The reason is put together when it is read. */
  const print = (verdict: Verdict | undefined) => verdict && [verdict.status, verdict.reason];

  const edits = (lines: fc.Arbitrary<string>) => fc.array(fc.tuple(fc.nat(), fc.option(lines)), { minLength: 1, maxLength: 4 });
  const afterEdits = (text: string, changes: readonly (readonly [number, string | null])[]) => {
    let snapshot = snapshotOf('file:///test.arg', text);
    assert.ok(snapshot.evaluation);
    for (const [at, newLine] of changes) {
      const lines = snapshot.text.split('\n');
      const line = at % lines.length;
      // A line is put in, or one is taken out.
      const range = { start: { line, character: 0 }, end: { line: newLine === null ? line + 1 : line, character: 0 } };
      snapshot = snapshot.changed(0, [{ range, text: newLine === null ? '' : `${newLine}\n` }]);
      const { map, verdicts } = snapshot.evaluation;
      assert.equal(map, snapshot.map);
      const full = evaluate(map).verdicts;
      for (const id of [...map.claims.keys(), ...map.arguments.keys()]) assert.deepEqual([id, print(verdicts.get(id))], [id, print(full.get(id))], snapshot.text);
      assert.equal([...verdicts.values()].length, map.claims.size + map.arguments.size);
    }
  };

  it('come out the same after edits as from the start', () => {
    fc.assert(fc.property(mapTexts, edits(mapLines), afterEdits), runs);
  });

  it('come out the same where an edit reaches a part of a map alone', () => {
    fc.assert(fc.property(sparseTexts, edits(sparseLines), afterEdits), runs);
  });

  it('know of a circle that an edit breaks, far from the edit', () => {
    const edits: readonly (readonly [number, string])[] = [[22834102, '\n<G>\n\n(1) [A]\n----\n  + [A]\n(2) [A]\n(3) [A]\n----\n  + [A]\n(4) [A]\n']];
    afterEdits('\n<G>\n\n(1) [A]\n----\n  + [A]\n(2) [A]\n(3) [A]\n----\n  <_ [E]\n(4) [B]\n\n  +> [E]\n\n[A]\n\n\n\n'
      + '(1) [A]\n----\n  + [A]\n(2) [A]\n(3) [A]\n----\n  + [A]\n(4) [A]\n', edits);
  });
});
