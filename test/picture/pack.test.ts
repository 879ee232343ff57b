import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlap } from '../../server/src/picture/layout/geometry.js';
import { bestFor, pack, type Size } from '../../server/src/picture/layout/pack.js';
import { seeded } from '../support/seeded.js';

const size = fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) });
const partsOf = (most: number) => fc.array(fc.array(size, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: most });

/** Every part has one of its shapes, all are apart by `gap` and inside, and no way is broader and higher than another. */
function assertPacked(parts: readonly (readonly Size[])[], gap: number): void {
  const packings = pack(parts, gap);
  assert.ok(packings.length > 0);
  for (const { width, height, placed } of packings) {
    assert.equal(placed.length, parts.length);
    const boxes = placed.map(({ part, x, y }) => ({ x, y, width: part.width, height: part.height }));
    for (const [i, a] of boxes.entries()) {
      assert.ok(parts[i]!.includes(placed[i]!.part));
      assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= width + 0.01 && a.y + a.height <= height + 0.01);
      const around = { ...a, width: a.width + gap - 0.01, height: a.height + gap - 0.01 };
      for (const b of boxes.slice(i + 1)) assert.ok(!overlap(around, b) || !overlap(a, { ...b, width: b.width + gap - 0.01, height: b.height + gap - 0.01 }));
    }
    assert.ok(packings.every((other) => other.width > width || other.height > height || other.width === width && other.height === height));
  }
}

describe('packing', () => {
  it('keeps parts apart and inside, whatever they are', () => {
    fc.assert(fc.property(partsOf(12), fc.integer({ min: 0, max: 60 }), assertPacked), seeded(150));
    fc.assert(fc.property(partsOf(300), fc.constant(20), assertPacked), seeded(4));
  });

  it('keeps the reading order: rows of what is alike', () => {
    const packings = pack(Array.from({ length: 9 }, () => [{ width: 100, height: 80 }]), 10);
    const { placed } = packings[bestFor(1.35, packings)]!;
    assert.deepEqual(placed.map(({ x, y }) => [x / 110, y / 90]), [[0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [2, 1], [0, 2], [1, 2], [2, 2]]);
  });

  it('takes the shapes that fit together', () => {
    const shapes = [{ width: 400, height: 100 }, { width: 100, height: 400 }];
    const packings = pack([[{ width: 300, height: 400 }], shapes], 0);
    const { width, height } = packings[bestFor(1, packings)]!;
    assert.deepEqual([width, height], [400, 400]);
  });

  it('of nothing is nothing', () => {
    assert.deepEqual(pack([], 10).map(({ width, height }) => [width, height]), [[0, 0]]);
  });
});
