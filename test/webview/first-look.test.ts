import assert from 'node:assert/strict';
import { firstLook, type FirstLook } from '../../extension/webview/stage/first-look.js';

const box = (x: number, y: number, width = 200, height = 80) => ({ x, y, width, height });
const at = (x: number, y: number, width = 100, height = 50) => box(x, y, width, height);
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
    assert.equal(cut([box(1000, 1000), box(1240, 1100, 800)]), 1);
  });

  it('moves up to the edge what has nothing above it, if that shows more of what is below, and leaves room for a heading', () => {
    const boxes = [box(1000, 1000), box(1000, 1200, 200, 900)];
    const seen = look(boxes);
    assert.ok(Math.abs(1000 * seen.scale + seen.y - 64) < 8, JSON.stringify(seen));
    const below = look([...boxes, box(1000, 880)]);
    assert.ok(880 * below.scale + below.y >= 0, JSON.stringify(below));
  });

  it('looks from a little further away where that is enough', () => {
    assert.ok(look([box(28, 28), box(500, 100), box(610, 250, 220)]).scale < 1);
  });

  it('moves so far that what is to be seen as well is in view, if it can', () => {
    const also = (x: number, y: number) => {
      const [focus, other] = [box(1000, 1000), box(x, y)];
      const seen = firstLook({ focus, also: other, boxes: [focus, other], stage, margin: 24, scales: [1, 0.96, 0.92] });
      return (other.x + other.width) * seen.scale + seen.x <= 800 && (other.y + other.height) * seen.scale + seen.y <= 600;
    };
    assert.deepEqual([also(1340, 1100), also(1000, 1420), also(1000, 2000)], [true, true, false]);
  });

  it('begins with the upper left corner of what is too large for the stage', () => {
    const { x, y, scale } = firstLook({ focus: box(1000, 1000, 330, 260), boxes: [], stage: { width: 300, height: 130 }, margin: 24, scales: [1] });
    assert.deepEqual([1000 * scale + x, 1000 * scale + y].map(Math.round), [24, 24]);
  });

  it('looks from as far away as it takes to see all that it is about, as long as texts are read there', () => {
    const { x, scale } = look([box(28, 28, 1000)]);
    assert.deepEqual([Math.round(28 * scale + x), Math.round(1028 * scale + x)], [24, 776]);
    assert.equal(look([box(28, 28, 2000)]).scale, 1);
  });
});

describe('the first look at a map, to the pixel', () => {
  const place = (options: Partial<FirstLook>) => {
    const { x, y, scale } = firstLook({ focus: at(1000, 600), boxes: [], stage: { width: 800, height: 600 }, margin: 24, scales: [1], ...options });
    return `${x} ${y} ${scale}`;
  };

  it('has what is looked at in the middle of the upper part, without empty space at the left and the top', () => {
    assert.equal(place({}), '-650 -425 1');
    assert.equal(place({ focus: at(100, 50) }), '24 24 1');
    assert.equal(place({ focus: at(1000, 50) }), '-650 24 1');
  });

  it('moves a little where boxes would be cut, most of all at the left, the right and the top', () => {
    // On the stage, a box would be cut that begins at 760, and ends at 860; at the left one that ends at 20.
    assert.equal(place({ boxes: [at(1000, 600), at(1410, 600)] }), '-610 -425 1');
    assert.equal(place({ boxes: [at(1000, 600), at(570, 600)] }), '-674 -425 1');
  });
});

describe('the first look at a map full of boxes', () => {
  const maps = Array.from({ length: 12 }, (_, map) => {
    const boxes = Array.from({ length: 20 + 2 * map }, (__, i) => at((i * (137 + 2 * map)) % 1500 - 40 * (map % 3), (i * (91 + map)) % 1100, 90 + 10 * (i % 4), 40 + 12 * (i % 5)));
    const size = { width: 700 + 40 * map, height: 500 + 20 * (map % 4) };
    return { boxes, focus: boxes[map]!, size, seen: firstLook({ focus: boxes[map]!, boxes, stage: size, margin: 24, scales: [1, 0.96, 0.92] }) };
  });

  it('cuts fewer of them than one that has its focus at the usual place', () => {
    const cut = maps.map(({ boxes, focus, size, seen }) => {
      const usual = { x: Math.min(24, size.width / 2 - focus.x - focus.width / 2), y: Math.min(24, size.height / 3 - focus.y - focus.height / 2), scale: 1 };
      return [seen, usual].map(({ x, y, scale }) => boxes.filter((each) => {
        const [left, right, top, bottom] = [each.x * scale + x, (each.x + each.width) * scale + x, each.y * scale + y, (each.y + each.height) * scale + y];
        return right > 0 && left < size.width && bottom > 0 && top < size.height && (left < 0 || right > size.width || top < 0);
      }).length) as [number, number];
    });
    assert.ok(cut.every(([moved, usual]) => moved <= usual) && cut.filter(([moved, usual]) => moved < usual).length > maps.length / 2, JSON.stringify(cut));
  });

  it('is as it was seen to be good', () => {
    const seen = maps.map(({ seen: { x, y, scale } }) => `${Math.round(x)} ${Math.round(y)} ${scale}`);
    assert.equal(seen.join(', '), '24 24 1, 56 16 1, 24 -86 1, -79 -149 1, -323 -257 1, -447 -383 1, -511 -484 1, -587 -531 1, -679 -663 1, -915 -795 1, 24 -874 1, 176 8 1');
  });
});
