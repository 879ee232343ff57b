import assert from 'node:assert/strict';
import type { Regions } from '../../extension/webview/drawing/regions.js';
import { cardMiddles } from '../../extension/webview/stage/card-middles.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';

const counts = { accepted: 0, given: 0, open: 0, unproven: 0, rejected: 0 };
const regionsOf = (places: readonly Rectangle[], pairs: readonly (readonly [number, number])[]): Regions => ({
  regions: places.map((place, i) => ({
    ...place, heading: String(i), isUntitled: false, claim: '', claimTitle: '', others: [], isThesis: false, isRival: false, top: String(i), verdict: null, counts, isSection: false, misquoted: 0,
  })),
  regionOf: {}, bundles: pairs.map(([from, to]) => ({ from, to, pro: 1, con: 0, shared: 0, alike: null, isForceless: false })),
});
/** The same, where some are about claims that exclude one another. */
const withRivals = (all: Regions, ...rivals: readonly number[]): Regions => ({ ...all, regions: all.regions.map((each, i) => ({ ...each, isRival: rivals.includes(i) })) });
const place = (x: number, y: number, width: number, height: number): Rectangle => ({ x, y, width, height });

describe('the middles of cards of a map from very far', () => {
  it('are at the tops of their regions where no line runs', () => {
    assert.deepEqual(cardMiddles(regionsOf([place(0, 0, 1100, 400), place(0, 420, 1100, 400)], [])), [{ x: 550, y: 56 }, { x: 550, y: 476 }]);
  });

  it('are where lines do not cross, and run through no card', () => {
    // Two broad regions over two that stand the other way round.
    const [a, b, c, d] = cardMiddles(regionsOf([place(0, 0, 1100, 130), place(0, 140, 1100, 130), place(0, 600, 400, 130), place(700, 600, 400, 130)], [[0, 3], [1, 2]]));
    assert.ok(b!.x < a!.x, 'the line of the lower one runs down at the left');
    for (const [middle, left, right] of [[a, 0, 1100], [b, 0, 1100], [c, 0, 400], [d, 700, 1100]] as const) assert.ok(middle!.x - 125 >= left && middle!.x + 125 <= right);
  });

  it('are side by side for claims that exclude one another, and lower for what these are compared by', () => {
    const places = [place(0, 0, 1100, 600), place(0, 100, 700, 500), place(300, 300, 800, 400), place(200, 500, 700, 320)];
    const [a, b, c, evidence] = cardMiddles(withRivals(regionsOf(places, [[0, 1], [0, 2], [1, 2], [0, 3], [1, 3], [2, 3]]), 0, 1, 2));
    for (const other of [b, c]) assert.ok(Math.abs(other!.y - a!.y) < 56, `level: ${[a, b, c].map(({ y } = { x: 0, y: 0 }) => y).join(', ')}`);
    for (const rival of [a, b, c]) assert.ok(evidence!.y > rival!.y + 112);
  });
});
