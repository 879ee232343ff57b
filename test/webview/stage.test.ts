import assert from 'node:assert/strict';
import { broadened, cardPlaces, RoomsBeside } from '../../extension/webview/stage/card-places.js';
import { firstLook, type FirstLook } from '../../extension/webview/stage/first-look.js';
import { SpatialIndex } from '../../extension/webview/stage/spatial-index.js';
import { steadyCamera } from '../../extension/webview/stage/steady-camera.js';
import { wayAround } from '../../extension/webview/stage/way-around.js';
import { createMemory } from '../../extension/webview/memory.js';
import type { Drawing } from '../../extension/webview/drawing/drawing.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';
import type { Pieces } from '../../server/src/picture/svg.js';
import { wholeView } from '../../server/src/picture/view.js';

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

describe('the room beside boxes', () => {
  const rooms = (boxes: readonly Rectangle[], lines: readonly string[] = []) =>
    new RoomsBeside({ nodes: boxes, references: [], groups: [box(-1000, -1000, 3000, 3000)], edges: lines.map((d) => ({ d })) } as unknown as ConstructorParameters<typeof RoomsBeside>[0]);
  const beside = (boxes: readonly Rectangle[], lines: readonly string[] = [], isGreedy: (index: number) => boolean = () => false) => {
    const { left, right } = rooms(boxes, lines).beside(boxes[0]!, 60, 5, isGreedy);
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

  it('broadens a box evenly, on one side where the other has no room, and only until it is enough', () => {
    const at = (left: number, right: number, enough: number) => {
      const { x, width, ...rest } = broadened(box(100, 20), { left, right }, 6, (width) => width >= enough);
      assert.deepEqual(rest, { y: 20, height: 50 });
      return `${x} ${width}`;
    };
    assert.deepEqual([at(60, 60, 100), at(60, 60, 101), at(60, 60, 112), at(60, 60, 113), at(0, 60, 112), at(60, 0, 112), at(2, 60, 112), at(60, 2, 112), at(10, 5, 999)],
      ['100 100', '97 106', '94 112', '91 118', '100 112', '88 112', '98 112', '90 112', '90 115']);
  });

  it('is asked for once for each box and scale', () => {
    const pieces = { nodes: [box(0, 0), box(130, 0), box(1000, 0)], references: [box(500, 0)], groups: [box(-1000, -1000, 3000, 3000)], edges: [] } as unknown as Pieces;
    const asked: string[] = [];
    const places = (scale: number) => cardPlaces(pieces, scale, (index) => (width, height) => {
      asked.push(`${index}: ${width} ${height}`);
      return width >= [120, 110, 0, 160][index]!;
    });
    const print = (of: (index: number) => Rectangle) => [0, 1, 2, 3].map(of).map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`).join(', ');
    assert.equal(print(places(1)), '-14 0 124 50, 124 0 112 50, 1000 0 100 50, 470 0 160 50');
    const before = asked.length;
    print(places(1));
    assert.equal(asked.length, before);
    assert.equal(print(places(2)), '0 0 100 50, 130 0 100 50, 1000 0 100 50, 500 0 100 50');
    assert.ok(asked.includes('0: 200 100'));
    // It takes one and a half times its breadth on either side at most.
    const wide = cardPlaces({ ...pieces, nodes: [box(0, 0)], references: [] } as unknown as Pieces, 1, () => () => false);
    assert.deepEqual(wide(0), { x: -150, y: 0, width: 400, height: 50 });
  });
});

describe('the first look at a map', () => {
  const look = (options: Partial<FirstLook>) => {
    const { x, y, scale } = firstLook({ focus: box(1000, 600), boxes: [], stage: { width: 800, height: 600 }, margin: 24, scales: [1], ...options });
    return `${x} ${y} ${scale}`;
  };

  it('has what is looked at in the middle of the upper part, without empty space at the left and the top', () => {
    assert.equal(look({}), '-650 -425 1');
    assert.equal(look({ focus: box(100, 50) }), '24 24 1');
    assert.equal(look({ focus: box(1000, 50) }), '-650 24 1');
  });

  it('moves a little where boxes would be cut, most of all at the left, the right and the top', () => {
    // On the stage, a box would be cut that begins at 760, and ends at 860; at the left one that ends at 20.
    assert.equal(look({ boxes: [box(1000, 600), box(1410, 600)] }), '-610 -425 1');
    assert.equal(look({ boxes: [box(1000, 600), box(570, 600)] }), '-674 -425 1');
  });
});

describe('the first look at a map full of boxes', () => {
  it('is chosen so that few of them are cut, each of these maps by itself', () => {
    const scales = [1, 0.96, 0.92];
    const seen = Array.from({ length: 12 }, (_, map) => {
      const boxes = Array.from({ length: 20 + 2 * map }, (__, i) => box((i * (137 + 2 * map)) % 1500 - 40 * (map % 3), (i * (91 + map)) % 1100, 90 + 10 * (i % 4), 40 + 12 * (i % 5)));
      const { x, y, scale } = firstLook({ focus: boxes[map]!, boxes, stage: { width: 700 + 40 * map, height: 500 + 20 * (map % 4) }, margin: 24, scales });
      return `${Math.round(x)} ${Math.round(y)} ${scale}`;
    });
    assert.equal(seen.join(', '), '24 24 1, 58 13 1, 27 -84 1, -82 -199 1, -173 -257 1, -235 -366 0.96, -517 -506 1, -584 -533 1, -682 -663 1, -917 -790 1, 24 -872 1, 178 6 1');
  });
});

describe('the next picture', () => {
  const piece = (id: string, x: number, y: number) => ({ id, ...box(x, y) });
  const drawing = (...nodes: ReturnType<typeof piece>[]) => ({ nodes: nodes.map(({ id }) => ({ id })), pieces: { nodes } }) as unknown as Drawing;
  const before = drawing(piece('A', 0, 0), piece('B', 400, 300), piece('C', 2000, 0));
  const camera = (next: Drawing, preferred: readonly (string | null)[] = [], inView = box(0, 0, 800, 600)) => {
    const of = (id: string) => before.pieces.nodes.find((each) => each.id === id);
    const state = steadyCamera({ before, next, rectOf: of, inView, preferred }, { x: 10, y: 20, scale: 2 });
    return state === undefined ? undefined : `${state.x} ${state.y} ${state.scale}`;
  };

  it('is seen so that what is looked at, or else what is in the middle, stays where it was', () => {
    const next = drawing(piece('A', 50, 5), piece('B', 410, 330), piece('C', 2100, 0));
    assert.equal(camera(next), '-10 -40 2');
    assert.equal(camera(next, ['A']), '-90 10 2');
    assert.equal(camera(next, [null, 'A', 'B']), '-90 10 2');
    assert.equal(camera(next, ['C', 'A']), '-90 10 2');
    assert.equal(camera(next, ['X']), '-10 -40 2');
    assert.equal(camera(next, [], box(1900, 0, 300, 200)), '-190 20 2');
    assert.equal(camera(next, [], box(0, -300, 100, 350)), '-90 10 2');
    assert.equal(camera(drawing(piece('C', 0, 0))), '4010 20 2');
    assert.equal(camera(drawing(piece('D', 0, 0))), undefined);
  });
});

describe('ways between the cards of a map from very far', () => {
  const way = (boxes: readonly Rectangle[], from: number, to: number, isBothWays?: boolean) =>
    wayAround(boxes, from, to, isBothWays).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(', ');
  it('are straight, beside each other where they run both ways, and around what stands between', () => {
    const [a, b] = [box(0, 0, 100, 40), box(300, 0, 100, 40)];
    assert.equal(way([a, b], 0, 1), '100 20, 300 20');
    assert.equal(way([a, b], 1, 0), '300 20, 100 20');
    assert.equal(way([a, b], 0, 1, true), '100 26, 300 26');
    assert.equal(way([a, b], 1, 0, true), '300 14, 100 14');
    assert.equal(way([a, box(0, 200, 100, 40)], 0, 1, true), '44 40, 44 200');
    // By the shorter side, with room between, and around two of them; straight, where there would be too many turns.
    const between = (...others: Rectangle[]) => way([a, b, ...others], 0, 1);
    assert.equal(between(box(180, -20, 40, 50)), '100 28, 171 39, 229 39, 300 28');
    assert.equal(between(box(180, 10, 40, 50)), '100 12, 171 1, 229 1, 300 12');
    assert.equal(between(box(150, -20, 20, 50), box(220, 0, 20, 60)), '87 0, 141 -29, 179 -29, 300 6');
    assert.equal(between(box(180, 42, 40, 50)), '100 20, 300 20');
    assert.equal(between(box(180, 21, 40, 50)), '100 17, 171 12, 229 12, 300 17');
    assert.equal(between(...[0, 1, 2, 3, 4, 5].map((i) => box(110 + 30 * i, -500, 20, 1000))), '100 20, 300 20');
  });
});

describe('what the page remembers', () => {
  it('is how each of the last twenty documents was looked at, and whether the panel is open', () => {
    const saved: unknown[] = [];
    const memory = createMemory({ saved: undefined, save: (state) => saved.push(state), opensPanel: true });
    const camera = { x: 1, y: 2, scale: 3 };
    assert.equal(memory.hasPanel, true);
    for (let i = 0; i < 21; i++) memory.keep(`file:///${i}`, { ...camera, x: i }, wholeView);
    memory.keep('file:///5', { ...camera, x: 50 }, wholeView);
    assert.deepEqual([memory.of('file:///0'), memory.of(undefined), memory.of('file:///1')?.camera.x, memory.of('file:///5')?.camera.x], [undefined, undefined, 1, 50]);
    const last = saved.at(-1) as { documents: readonly { uri: string }[]; panel: boolean };
    assert.deepEqual([last.panel, last.documents.length, last.documents.at(-1)!.uri], [true, 20, 'file:///5']);
    const again = createMemory({ saved: { ...last, panel: false } as never, save: () => {}, opensPanel: true });
    assert.deepEqual([again.hasPanel, again.of('file:///5')?.camera.x], [false, 50]);
  });
});
