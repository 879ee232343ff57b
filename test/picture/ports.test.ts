import assert from 'node:assert/strict';
import { portOffsets } from '../../server/src/picture/layout/ports.js';

describe('where edges touch the side of a box', () => {
  const on = (breadth: number, ...kinds: readonly string[]) => portOffsets(kinds, breadth).map((offset) => Math.round(offset));

  it('is its middle for one, and spreads evenly around it for several', () => {
    assert.deepEqual(on(200, 'support'), [0]);
    const [left, middle, right] = on(200, 'support', 'attack', 'support') as [number, number, number];
    assert.deepEqual([middle, left], [0, -right]);
    assert.ok(right > 0 && right < 100);
  });

  it('is shared by neighbours of one kind where heads have no room beside each other, and by those alone', () => {
    const crowd = ['support', 'support', 'attack', 'attack', 'attack', 'support'];
    const places = on(60, ...crowd);
    assert.equal(new Set(places).size, 3);
    assert.deepEqual([places[0], places[2], places[3]], [places[1], places[3], places[4]]);
    assert.equal(new Set(on(600, ...crowd)).size, 6);
  });

  it('is shared as soon as one more has no room', () => {
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => new Set(on(100, ...Array.from({ length: count }, () => 'support'))).size);
    const most = Math.max(...sizes);
    assert.deepEqual(sizes, sizes.map((_, at) => (at < most ? at + 1 : 1)));
    // A side of 100 pixels is used for the most part, and a head needs nine.
    assert.equal(most, 8);
  });
});
