import assert from 'node:assert/strict';
import { parted, wayAround } from '../../extension/webview/stage/way-around.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';

const box = (x: number, y: number, width: number, height: number): Rectangle => ({ x, y, width, height });

describe('ways between the cards of a map from very far', () => {
  const way = (boxes: readonly Rectangle[], from: number, to: number) =>
    wayAround(boxes, from, to).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(', ');

  it('are straight, and around what stands between', () => {
    const [a, b] = [box(0, 0, 100, 40), box(300, 0, 100, 40)];
    assert.equal(way([a, b], 0, 1), '100 20, 300 20');
    assert.equal(way([a, b], 1, 0), '300 20, 100 20');
    // By the shorter side, with room between, and around two of them; straight, where there would be too many turns.
    const between = (...others: Rectangle[]) => way([a, b, ...others], 0, 1);
    assert.equal(between(box(180, -20, 40, 50)), '100 28, 171 39, 229 39, 300 28');
    assert.equal(between(box(180, 10, 40, 50)), '100 12, 171 1, 229 1, 300 12');
    assert.equal(between(box(150, -20, 20, 50), box(220, 0, 20, 60)), '87 0, 141 -29, 179 -29, 300 6');
    assert.equal(between(box(180, 42, 40, 50)), '100 20, 300 20');
    assert.equal(between(box(180, 21, 40, 50)), '100 17, 171 12, 229 12, 300 17');
    // Through a gap that is narrow, it keeps less room.
    assert.equal(way([box(10, 471, 112, 50), box(238, 670, 112, 36), box(233, 610, 117, 49), box(111, 657, 113, 37), box(21, 585, 133, 37), box(355, 400, 112, 500)], 0, 1), '94 521, 159 580, 229 652, 228 664, 245 670');
    assert.equal(between(...[0, 1, 2, 3, 4, 5].map((i) => box(110 + 30 * i, -500, 20, 1000))), '100 20, 300 20');
  });

  it('do not turn at the same point', () => {
    const boxes = [box(0, 0, 100, 40), box(300, 0, 100, 40), box(180, -20, 40, 50)];
    const ways = parted([wayAround(boxes, 0, 1), wayAround(boxes, 1, 0)], boxes);
    assert.deepEqual(ways.map((each) => each.slice(1, -1)), [[{ x: 171, y: 39 }, { x: 229, y: 39 }], [{ x: 235, y: 45 }, { x: 165, y: 45 }]]);
  });
});
