import assert from 'node:assert/strict';
import { broadened, cardPlaces, RoomsBeside } from '../../extension/webview/stage/card-places.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';
import type { Pieces } from '../../server/src/picture/svg.js';

const box = (x: number, y: number, width = 100, height = 50): Rectangle => ({ x, y, width, height });
const small = (x: number, y = 0): Rectangle => box(x, y, 40, 20);
const wide = [box(-1000, -1000, 3000, 3000)];
const piecesOf = (nodes: readonly Rectangle[], references: readonly Rectangle[] = [], groups: readonly Rectangle[] = wide) => ({ nodes, references, groups, edges: [], titles: [] }) as unknown as Pieces;

describe('the room beside a box', () => {
  /** The room beside the first box, in sections or on a wide map. */
  const beside = (boxes: readonly Rectangle[], lines: readonly string[] = [], isGreedy: (index: number) => boolean = () => false, sections = wide) => {
    const { left, right } = new RoomsBeside({ ...piecesOf(boxes, [], sections), edges: lines.map((d) => ({ d })) }).beside(boxes[0]!, 60, 5, isGreedy);
    return `${left} ${right}`;
  };

  it('ends at boxes and lines, and is shared with a neighbour that needs some too', () => {
    const own = box(200, 100);
    assert.equal(beside([own]), '60 60');
    assert.equal(beside([own, box(60, 120)]), '35 60');
    assert.equal(beside([own, box(330, 120)]), '60 25');
    assert.equal(beside([own, box(330, 120)], [], (index) => index === 1), '60 10');
    assert.equal(beside([own, box(302, 120)]), '60 0');
    assert.equal(beside([own, box(99, 120)]), '0 60');
    // What is above or below it, or only touches its height, is no obstacle.
    assert.equal(beside([own, box(330, 50), box(330, 151), box(200, 20), box(330, 150)]), '60 60');
    assert.equal(beside([own, box(330, 51.5)]), '60 25');
    assert.equal(beside([own, box(330, 148)]), '60 25');
  });

  it('ends at lines, of whose curves each piece is looked at', () => {
    const own = box(200, 100);
    assert.equal(beside([own], ['M330 0C330 50 330 100 330 300']), '60 25');
    assert.equal(beside([own], ['M160 0C160 50 160 100 160 300', 'M160 0C160 50 160 100 160 300']), '35 60');
    // It bends to 345 where the box is, by the pieces of the curve.
    const [left, right] = beside([own], ['M310 0C370 100 370 150 310 250']).split(' ').map(Number);
    assert.deepEqual([left, Math.round(right!)], [60, 39]);
    assert.equal(beside([own], ['M0 0C100 10 200 20 300 30C340 40 320 125 320 125']), '60 15');
  });

  it('is no smaller for lines that touch the box from above or below', () => {
    assert.equal(beside([small(100)], ['M120 0C120 -10 120 -20 120 -30C150 -30 300 -30 300 -30', 'M120 20C120 30 120 40 120 50']), '60 60');
  });

  it('ends at the frame of the innermost section, and at the end of the map', () => {
    assert.equal(beside([small(100)], [], undefined, [box(0, -50, 500, 200), box(90, -10, 100, 50)]), '5 45');
    assert.equal(beside([small(100), small(70, 60), small(150, 60)], [], undefined, []), '30 50');
  });
});

describe('a box that is too small for its words', () => {
  it('is broadened evenly, on one side where the other has no room, and only until it is enough', () => {
    const at = (left: number, right: number, enough: number) => {
      const { x, width, ...rest } = broadened(box(100, 20), { left, right }, 6, (width) => width >= enough);
      assert.deepEqual(rest, { y: 20, height: 50 });
      return `${x} ${width}`;
    };
    assert.deepEqual([at(60, 60, 100), at(60, 60, 101), at(60, 60, 112), at(60, 60, 113), at(0, 60, 112), at(60, 0, 112), at(2, 60, 112), at(60, 2, 112), at(10, 5, 999)],
      ['100 100', '97 106', '94 112', '91 118', '100 112', '88 112', '98 112', '90 112', '90 115']);
  });

  it('leaves all others as they are', () => {
    const nodes = [small(0), small(60)];
    const places = cardPlaces(piecesOf(nodes), 0.5, { enough: (index) => (width) => width >= (index === 0 ? 26 : 20) }).placeOf;
    assert.equal(places(1), nodes[1]);
    const { x, width } = places(0);
    assert.ok(width >= 52 && x + width <= 50, JSON.stringify([x, width]));
  });

  it('has a neighbour at a place where that stands as a card', () => {
    const { isTaken } = cardPlaces(piecesOf([small(0), small(60)], [small(120)]), 0.5, { enough: (index) => (width) => width >= (index === 0 ? 26 : 20) });
    const at = (x: number) => ({ x, y: 0, width: 1, height: 1 });
    assert.deepEqual([isTaken(at(41), 0), isTaken(at(41), 1), isTaken(at(61), 1), isTaken(at(61), 0), isTaken(at(125), 0)], [false, true, false, true, true]);
  });

  it('is asked for once for each box and scale', () => {
    const pieces = piecesOf([box(0, 0), box(130, 0), box(1000, 0)], [box(500, 0)]);
    const asked: string[] = [];
    const places = (scale: number) => cardPlaces(pieces, scale, {
      enough: (index) => (width, height) => {
        asked.push(`${index}: ${width} ${height}`);
        return width >= [120, 110, 0, 160][index]!;
      },
    }).placeOf;
    const print = (of: (index: number) => Rectangle) => [0, 1, 2, 3].map(of).map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`).join(', ');
    assert.equal(print(places(1)), '-14 0 124 50, 124 0 112 50, 1000 0 100 50, 470 0 160 50');
    const before = asked.length;
    print(places(1));
    assert.equal(asked.length, before);
    assert.equal(print(places(2)), '0 0 100 50, 130 0 100 50, 1000 0 100 50, 500 0 100 50');
    assert.ok(asked.includes('0: 200 100'));
    // It takes one and a half times its breadth on either side at most.
    const alone = cardPlaces(piecesOf([box(0, 0)]), 1, { enough: () => () => false }).placeOf;
    assert.deepEqual(alone(0), { x: -150, y: 0, width: 400, height: 50 });
  });

  it('is higher by some lines where it cannot be broad enough, but covers no line of others', () => {
    const beside = [box(-101, 0), box(101, 0)];
    const placed = (own: Rectangle, lines: readonly string[], grows?: readonly ('below' | 'above')[]) => {
      const pieces = { ...piecesOf([own, ...beside]), edges: lines.map((d) => ({ d })) } as unknown as Pieces;
      const { y, height } = cardPlaces(pieces, 1, { enough: (index) => (_, high) => index > 0 || high >= 70, ...grows && { grows: () => grows } }).placeOf(0);
      return `${Math.round(y)} ${Math.round(height)}`;
    };
    assert.equal(placed(box(0, 0), []), '-22 72');
    assert.equal(placed(box(0, 0), [], ['below', 'above']), '0 72');
    // What begins at it is its own; of others, the heads stay free as well.
    assert.equal(placed(box(0, 0), ['M50 0C50 -10 50 -20 50 -100']), '-22 72');
    assert.equal(placed(box(0, 0), ['M90 -100C90 -50 90 -40 90 -30']), '0 50');
    assert.equal(placed(box(0, 0), ['M90 -100C90 -50 90 -40 90 -36']), '-22 72');
    assert.equal(placed(box(0, 0), ['M90 150C90 100 90 90 90 80'], ['below', 'above']), '-22 72');
  });

  it('is higher where more of its words can be read then, if not all, but takes no room that another needs', () => {
    const placed = (other: Rectangle, least: number) => {
      const { y, height } = cardPlaces(piecesOf([box(-101, 0), box(0, 0), box(101, 0), other]), 1, {
        enough: (index) => (width) => index % 2 === 0 || index === 3 && width >= least, read: () => (_, high) => Math.floor(high / 13), grows: () => ['below'],
      }).placeOf(1);
      return `${y} ${Math.round(height)}`;
    };
    assert.equal(placed(box(0, 400), 0), '0 106');
    assert.equal(placed(box(0, 100), 0), '0 80');
    assert.equal(placed(box(90, 70, 60, 40), 0), '0 54');
    // It does not grow to where the other will be.
    assert.equal(placed(box(130, 70, 60, 40), 0), '0 106');
    assert.equal(placed(box(130, 70, 60, 40), 140), '0 54');
  });

  it('leaves a gap that another one has grown into to that one', () => {
    // The first grows down, the second to the right: between them is one gap.
    const nodes = [box(110, 0, 60, 50), box(0, 60), box(-70, 0, 60, 50), box(180, 0, 60, 50)];
    const { placeOf } = cardPlaces(piecesOf(nodes), 1, {
      enough: (index) => (width, height) => (index === 0 ? height >= 80 : index > 1 || width >= 180), grows: () => ['below'],
    });
    assert.deepEqual([placeOf(0).y, Math.round(placeOf(0).height)], [0, 80]);
    assert.deepEqual(placeOf(1), nodes[1]);
    const later = cardPlaces(piecesOf([nodes[1]!, nodes[0]!]), 1, { enough: (index) => (width, height) => (index === 1 ? height >= 80 : width >= 180), grows: () => ['below'] }).placeOf;
    assert.deepEqual([later(0).width >= 180, later(1).height], [true, 50]);
  });

  it('takes the room of what yields, which is left out where it cannot be read then', () => {
    const pieces = piecesOf([box(0, 0)], [box(105, 0, 40, 50), box(500, 0, 40, 50)]);
    const { placeOf, isLeftOut } = cardPlaces(pieces, 1, { enough: (index) => (width) => width >= [160, 40, 400][index]!, yields: (index) => index > 0 });
    const { x, width } = placeOf(0);
    assert.ok(width >= 160 && x <= 0, JSON.stringify([x, width]));
    assert.deepEqual([0, 1, 2].map(isLeftOut), [false, false, true]);
    const narrow = cardPlaces({ ...pieces, nodes: [box(0, 0), box(-105, 0)] } as unknown as Pieces, 1, { enough: (index) => (width) => width >= [160, 0, 40, 0][index]!, yields: (index) => index > 1 });
    const beside = cardPlaces({ ...pieces } as unknown as Pieces, 1, { enough: (index) => (width) => width >= [300, 400, 40][index]!, isStub: (index) => index > 0 });
    assert.ok(beside.placeOf(0).x + beside.placeOf(0).width <= 105, 'the box of a stub stays');
    assert.deepEqual([0, 1, 2].map(beside.isLeftOut), [false, true, false]);
    assert.deepEqual([narrow.placeOf(0).width >= 160, narrow.isLeftOut(2), narrow.isLeftOut(3)], [true, true, false]);
  });

  it('stands out where the map ends and covers lines if it has to, in a part of which a story tells', () => {
    // What is not told of has no size.
    const pieces = { ...piecesOf([box(0, 0), box(0, 0, 0, 0)], [], []), edges: [{ d: 'M110 -100C110 0 110 10 110 100' }] } as unknown as Pieces;
    const placed = (least: number, beyond: number) => {
      const { x, width } = cardPlaces({ ...pieces }, 0.5, { enough: () => (width) => width >= least, beyond }).placeOf(0);
      return `${x} ${width}`;
    };
    assert.deepEqual([placed(80, 0), placed(80, 36)], ['0 100', '-60 160']);
    assert.equal(placed(110, 36), '-60 220');
  });
});
