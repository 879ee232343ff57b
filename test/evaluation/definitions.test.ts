import assert from 'node:assert/strict';
import { randomNumbers } from '../support/random-framework.js';
import { seeded } from '../support/seeded.js';
import { evaluationOf } from './maps.js';
import { judge } from './reading/judge.js';
import { sketch, textOf } from './reading/sketch.js';

describe('verdicts of random maps', () => {
  const { seed, numRuns } = seeded(200);

  it(`are what the words of docs/verdicts.md make of them, read by another program (seed ${seed})`, () => {
    const random = randomNumbers(seed);
    for (let run = 0; run < numRuns; run++) {
      const map = sketch(random);
      const text = textOf(map);
      const { verdicts } = evaluationOf(text);
      for (const [name, verdict] of judge(map)) assert.equal(`${name} ${verdicts.get(name)!.status}`, `${name} ${verdict}`, text);
    }
  });
});
