import assert from 'node:assert/strict';
import { broadened, cardPlaces, RoomsBeside } from '../../extension/webview/stage/card-places.js';
import type { Pieces } from '../../server/src/picture/svg.js';

const box = (x: number, y = 0, width = 40, height = 20) => ({ x, y, width, height });
/** The room beside the first box, in a section or on a wide map. */
const room = (boxes: readonly ReturnType<typeof box>[], lines: readonly string[] = [], greedy: readonly number[] = [], sections = [box(-900, -900, 2000, 2000)]) => {
  const [nodes, groups] = [boxes, sections] as unknown as [Pieces['nodes'], Pieces['groups']];
  return new RoomsBeside({ nodes, references: [], groups, edges: lines.map((d) => ({ d })) }).beside(nodes[0]!, 100, 4, (index) => greedy.includes(index));
};

describe('the room beside a box', () => {
  it('ends before the next box, and before a line that passes', () => {
    assert.deepEqual(room([box(100)]), { left: 100, right: 100 });
    assert.deepEqual(room([box(100), box(0), box(200), box(0, 40), box(0, 20)]), { left: 56, right: 56 });
    assert.deepEqual(room([box(100)], ['M160 -50C160 -20 160 40 160 70']), { left: 100, right: 16 });
  });

  it('is no smaller for lines that touch the box from above or below', () => {
    assert.deepEqual(room([box(100)], ['M120 0C120 -10 120 -20 120 -30C150 -30 300 -30 300 -30', 'M120 20C120 30 120 40 120 50']), { left: 100, right: 100 });
  });

  it('ends at the frame of the innermost section, and at the end of the map', () => {
    assert.deepEqual(room([box(100)], [], [], [box(0, -50, 500, 200), box(90, -10, 100, 50)]), { left: 6, right: 46 });
    assert.deepEqual(room([box(100), box(70, 60), box(160, 60)], [], [], []), { left: 30, right: 60 });
  });

  it('is shared with a neighbour that needs it as well', () => {
    assert.deepEqual(room([box(100), box(180)], [], [1]), { left: 100, right: 16 });
    assert.deepEqual(room([box(100), box(142)]), { left: 100, right: 0 });
  });
});

describe('a box that is too small for its words', () => {
  const fits = (least: number) => (width: number) => width >= least;

  it('gets as broad as they need, evenly on both sides as far as that is possible', () => {
    assert.deepEqual(broadened(box(100), { left: 50, right: 50 }, 1, fits(60)), box(90, 0, 60));
    assert.deepEqual(broadened(box(100), { left: 5, right: 50 }, 1, fits(60)), box(95, 0, 60));
    assert.deepEqual(broadened(box(100), { left: 50, right: 0 }, 1, fits(60)), box(80, 0, 60));
  });

  it('takes all the room there is where that is not enough', () => {
    assert.deepEqual(broadened(box(100), { left: 7, right: 9 }, 6, fits(500)), box(93, 0, 56));
  });

  it('leaves all others as they are', () => {
    const nodes = [box(0), box(60)] as unknown as Pieces['nodes'];
    const places = cardPlaces({ nodes, references: [], edges: [], groups: [box(-90, -90, 300, 200)] as unknown as Pieces['groups'], titles: [] }, 0.5, (index) => (width) => width >= (index === 0 ? 26 : 20));
    assert.equal(places(1), nodes[1]);
    const { x, width } = places(0);
    assert.ok(width >= 52 && x + width <= 50, JSON.stringify([x, width]));
  });
});
