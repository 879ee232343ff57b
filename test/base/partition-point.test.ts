import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partitionPoint } from '../../server/src/base/partition-point.js';
import { seeded } from '../support/seeded.js';

describe('where a sorted list is cut in two', () => {
  it('is found as by looking at each, in few steps', () => fc.assert(fc.property(fc.array(fc.nat(50)), fc.nat(50), (numbers, wanted) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    let steps = 0;
    const found = partitionPoint(sorted.length, (index) => {
      steps++;
      return sorted[index]! < wanted;
    });
    assert.equal(found, sorted.filter((each) => each < wanted).length);
    assert.ok(steps <= Math.ceil(Math.log2(sorted.length + 1)));
  }), seeded(100)));
});
