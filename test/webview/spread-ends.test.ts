import assert from 'node:assert/strict';
import { spreadEnds } from '../../extension/webview/stage/spread-ends.js';
import type { Way } from '../../extension/webview/stage/way-around.js';

const boxes = [{ x: 0, y: 0, width: 100, height: 40 }, { x: 300, y: 0, width: 100, height: 40 }, { x: 0, y: 200, width: 20, height: 40 }];
const spread = (ways: readonly Way[], cards: readonly (readonly [number, number] | null)[]) =>
  spreadEnds(ways, cards, boxes).map((way) => way.map(({ x, y }) => `${x} ${y}`).join(', '));

describe('the ends of lines between cards from very far', () => {
  it('stay where they are if they are apart, or on different sides or cards', () => {
    const ways: readonly Way[] = [[{ x: 100, y: 10 }, { x: 300, y: 10 }], [{ x: 100, y: 24 }, { x: 300, y: 24 }], [{ x: 98, y: 40 }, { x: 10, y: 200 }]];
    assert.deepEqual(spread(ways, [[0, 1], [1, 0], [0, 2]]), ['100 10, 300 10', '100 24, 300 24', '98 40, 10 200']);
  });

  it('are moved apart evenly and in their order, but not what turns between them', () => {
    const ways: readonly Way[] = [[{ x: 100, y: 21 }, { x: 200, y: 60 }, { x: 300, y: 30 }], [{ x: 100, y: 20 }, { x: 300, y: 10 }]];
    assert.deepEqual(spread(ways, [[0, 1], [0, 1]]), ['100 27, 200 60, 300 30', '100 14, 300 10']);
    // What takes no room moves nothing.
    assert.deepEqual(spread(ways, [[0, 1], null]), ['100 21, 200 60, 300 30', '100 20, 300 10']);
  });

  it('stay on their side, also where that is short', () => {
    const on = (...at: number[]) => spread(at.map((x): Way => [{ x, y: 200 }, { x, y: 40 }]), at.map(() => [2, 0] as const)).map((way) => way.split(',')[0]);
    assert.deepEqual(on(17, 18), ['4 200', '16 200']);
    assert.deepEqual(on(2, 3, 4), ['4 200', '10 200', '16 200']);
  });
});
