import assert from 'node:assert/strict';
import { firstLook } from '../../extension/webview/stage/first-look.js';

const box = (x: number, y: number, width = 200, height = 80) => ({ x, y, width, height });
const stage = { width: 800, height: 600 };
const look = (boxes: readonly ReturnType<typeof box>[]) => firstLook({ focus: boxes[0]!, boxes, stage, margin: 24, scales: [1, 0.96, 0.92] });

describe('the first look at a map that cannot be read as a whole', () => {
  it('has what it is about in its middle, above what bears on it', () => {
    const { x, y, scale } = look([box(1000, 1000)]);
    assert.equal(scale, 1);
    assert.ok(Math.abs(x + 1100 - 400) < 8 && Math.abs(y + 1040 - 200) < 8, JSON.stringify([x, y]));
  });

  it('has no empty space beyond the upper left corner of the map', () => {
    assert.deepEqual(look([box(28, 28)]), { x: 24, y: 24, scale: 1 });
  });

  it('moves a little where an edge would cut a box, but not away from what it is about', () => {
    const cut = (boxes: readonly ReturnType<typeof box>[]) => {
      const { x, scale } = look(boxes);
      return boxes.filter((each) => each.x * scale + x < 800 && (each.x + each.width) * scale + x > 800).length;
    };
    assert.equal(cut([box(1000, 1000), box(1360, 1100)]), 0);
    assert.equal(cut([box(1000, 1000), box(1300, 1100, 800)]), 1);
  });

  it('looks from a little further away where that is enough', () => {
    assert.ok(look([box(28, 28), box(500, 100), box(610, 250, 220)]).scale < 1);
  });
});
