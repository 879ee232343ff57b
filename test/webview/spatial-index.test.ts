import assert from 'node:assert/strict';
import { SpatialIndex } from '../../extension/webview/stage/spatial-index.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';

const box = (x: number, y: number, width = 100, height = 50): Rectangle => ({ x, y, width, height });

describe('the index of places', () => {
  it('finds what touches a part, each once, wherever squares begin and however large things are', () => {
    const items = [box(0, 0), box(1000, 0, 100, 100), box(1024, 1024, 0, 0), box(-2000, -2000, 50, 50), box(0, 0, 100_000, 10), box(5000, 5000, 8192, 8192), box(70_000, 3000, 10, 10)];
    const index = new SpatialIndex(items);
    const found = (area: Rectangle) => index.within(area).toSorted((a, b) => a - b).join(' ');
    const all = (area: Rectangle) => items.flatMap((item, i) => (item.x <= area.x + area.width && area.x <= item.x + item.width && item.y <= area.y + area.height && area.y <= item.y + item.height ? [i] : [])).join(' ');
    const areas = [box(100, 50), box(101, 51), box(-100, -50), box(1024, 0, 1, 1), box(1100, 100, 1, 1), box(900, 20, 99, 1), box(900, 20, 100, 1), box(1000, 1000, 24, 24), box(1000, 1000, 23, 23),
      box(-2100, -2100, 99, 99), box(-2100, -2100, 100, 100), box(-1e6, -1e6, 2e6, 2e6), box(60_000, 5, 1, 1), box(13_192, 13_192, 5, 5), box(13_193, 13_193, 5, 5), box(70_005, 2900, 1, 100), box(0, 0, 0, 0)];
    assert.deepEqual(areas.map(found), areas.map(all));
    assert.deepEqual([found(areas[0]!), found(areas[1]!), found(areas[11]!)], ['0', '', '0 1 2 3 4 5 6']);
  });
});
