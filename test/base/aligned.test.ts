import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference, mapAligned } from '../../server/src/base/aligned.js';
import { seeded } from '../support/seeded.js';

/** Two lists of different members, of which the second is the first with some taken out, some put in, and some moved. */
const lists = fc.tuple(fc.uniqueArray(fc.nat(60), { maxLength: 30 }), fc.uniqueArray(fc.nat(60), { maxLength: 30 }));

describe('lists that were edited', () => {
  it('differ by what has gone and what has come, whatever was done', () => {
    fc.assert(fc.property(lists, ([before, after]) => {
      const { removed, added, isInPlace } = difference(before, after);
      const [gone, come] = [new Set(removed), new Set(added)];
      assert.deepEqual(before.filter((each) => !gone.has(each)), after.filter((each) => !come.has(each)));
      const swapped = before.map((each) => (gone.has(each) ? added[removed.indexOf(each)] : each));
      assert.equal(isInPlace, removed.length === added.length && JSON.stringify(swapped) === JSON.stringify(after));
      assert.deepEqual([removed, added], [before.filter((each) => gone.has(each)), after.filter((each) => come.has(each))]);
    }), seeded(500));
  });

  it('differ by nothing between two edits that are far apart', () => {
    const before = Array.from({ length: 1000 }, (_, index) => index);
    const after = [...before.slice(0, 10), -1, ...before.slice(10, 900), ...before.slice(901)];
    assert.deepEqual(difference(before, after), { removed: [900], added: [-1], isInPlace: false });
  });

  it('keep the results of what stayed, and make those of what has come', () => {
    const make = (value: number) => ({ value });
    const isOf = (result: { value: number }, value: number) => result.value === value;
    fc.assert(fc.property(lists, ([before, after]) => {
      const known = before.map(make);
      assert.deepEqual(mapAligned(after, known, isOf, make, undefined).map(({ value }) => value), after);
    }), seeded(500));
    const before = Array.from({ length: 1000 }, (_, index) => index);
    const after = [...before.slice(0, 10), -1, -2, ...before.slice(10, 500), ...before.slice(501, 900), -3, ...before.slice(900)];
    const made: number[] = [];
    mapAligned(after, before.map(make), isOf, (value) => {
      made.push(value);
      return make(value);
    }, undefined);
    assert.deepEqual(made, [-1, -2, -3]);
  });
});
