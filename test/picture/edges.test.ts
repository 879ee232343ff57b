import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HEAD_LENGTH } from '../../server/src/picture/layout/arrangement.js';
import { distance, middleOf, samples, type Point, type Rectangle } from '../../server/src/picture/layout/geometry.js';
import { dashOffset, dashStart } from '../../server/src/picture/edge-shapes.js';
import { layOut, type Direction, type Layout } from '../../server/src/picture/layout/layout.js';
import { RouteGrid } from '../../server/src/picture/layout/route-grid.js';
import { routeEdges } from '../../server/src/picture/layout/route.js';
import { seeded } from '../support/seeded.js';
import { graphOf } from './map.js';

const placeOf = ({ nodes }: Layout, id: string) => nodes.find(({ node }) => node.id === id)!;
const edgeFrom = ({ edges }: Layout, id: string) => edges.find(({ edge }) => edge.from === id)!;
const nearest = (path: readonly Point[], to: Point) => Math.min(...[...samples(path, 1)].map((point) => distance(point, to)));

describe('edges of trees', () => {
  const wide = `[A]: a.\n${Array.from({ length: 30 }, (_, i) => `  + [L${i}]: A leaf of ordinary length that says something.\n`).join('')}`
    + '  + [S]: s.\n    + [T]: t.\n';

  it('begin at the side of leaves in columns, and in the middle of the upper edge of all else', async () => {
    const layout = await layOut(graphOf(wide), { layout: 'tree' });
    const leaf = placeOf(layout, '[L5]');
    const start = edgeFrom(layout, '[L5]').path[0]!;
    assert.deepEqual([start.x, start.y], [leaf.x, leaf.y + leaf.height / 2]);
    for (const id of ['[S]', '[T]']) {
      const { x, y, width } = placeOf(layout, id);
      assert.deepEqual(edgeFrom(layout, id).path[0], { x: x + width / 2, y }, id);
    }
  });

  for (const direction of ['down', 'up'] satisfies Direction[]) {
    it(`have dashes that fall on each other where they run together, although each has a place for its head, running ${direction}`, async () => {
      const { edges } = await layOut(graphOf(`[T]: t.\n${['A', 'B', 'C', 'D'].map((each) => `  - [${each}]: ${each} has so many words that it is broad.\n    + [${each}1]: one.\n    + [${each}2]: two.\n`).join('')}`), { layout: 'tree', direction });
      const attacks = edges.filter(({ edge }) => edge.type === 'attack');
      const dashes = [7, 4];
      /** Where in the pattern a line is at each whole number of pixels of the stretch that it shares, by the side that it goes to. */
      const phases = new Map<string, Set<string>>();
      for (const placed of attacks) {
        const points = [...samples(placed.path.toReversed(), 0.25)];
        let gone = dashOffset(dashStart(placed), dashes);
        for (const [k, point] of points.entries()) {
          const before = points[k - 1] ?? point;
          gone += distance(before, point);
          const way = point.x - before.x;
          if (Math.abs(way) < 0.01 || Math.abs(Math.abs(way) - distance(before, point)) > 1e-6) continue;
          const phase = (((gone - Math.sign(way) * point.x) % 11) + 11.5) % 11;
          phases.set(`${Math.sign(way)}`, (phases.get(`${Math.sign(way)}`) ?? new Set()).add(phase.toFixed(0)));
        }
      }
      assert.deepEqual([...phases.values()].map((each) => [...each].every((phase) => phase === '0' || phase === '1')), [true, true]);
    });
  }

  for (const direction of ['down', 'up', 'right', 'left'] satisfies Direction[]) {
    it(`leave room for both heads of a contrariety, running ${direction}`, async () => {
      for (const text of ['[A]: a.\n  >< [B]: b.\n', wide.replaceAll('  + [L', '  >< [L')]) {
        const { edges } = await layOut(graphOf(text), { layout: 'tree', direction });
        const both = edges.filter(({ tail }) => tail !== null);
        assert.ok(both.length > 0);
        for (const { path, tip, tail } of both) {
          assert.ok(Math.abs(distance(path.at(-1)!, tip) - HEAD_LENGTH) < 0.01);
          assert.ok(Math.abs(distance(path[0]!, tail!) - HEAD_LENGTH) < 0.01);
        }
      }
    });
  }

  it('of premises run together on one bar', async () => {
    const layout = await layOut(graphOf('[A]: a.\n  + <X>: x.\n    & [P]: p.\n    & [Q]: q.\n    & [R]: r.\n'));
    const premises = layout.edges.filter(({ edge }) => edge.type === 'premise');
    assert.equal(new Set(premises.map(({ tip }) => `${tip.x} ${tip.y}`)).size, 1);
    const bars = premises.flatMap(({ path }) => path.slice(1).flatMap((point, i) => (Math.abs(point.y - path[i]!.y) < 0.01 && Math.abs(point.x - path[i]!.x) > 5 ? [point.y.toFixed(1)] : [])));
    assert.equal(new Set(bars).size, 1);
  });
});

describe('undercuts', () => {
  it('of steps within a section are laid out with it, and end at the edge', async () => {
    // A circle keeps it from being a tree.
    const layout = await layOut(graphOf(`# One\n\n[A]: a.\n  + [B]: b.\n    _ [U]: u.\n  + [C]: c.\n    + [B]\n\n# Two\n\n${'[X]: x.\n\n'.repeat(1)}`), { layout: 'layered' });
    const undercut = edgeFrom(layout, '[U]');
    assert.equal(undercut.far, false);
    const step = layout.edges.find(({ edge }) => edge.id === undercut.edge.toEdge)!;
    assert.ok(nearest(step.path, undercut.tip) < 3);
  });

  it('of steps that are led around the boxes are led there once, after those steps, and end in their middle', async () => {
    const layout = await layOut(graphOf('# One\n\n[A]: a.\n  + [A2]: a.\n\n# Two\n\n[B]: b.\n\n# Three\n\n[U]: u.\n'));
    const edge = (id: string, from: string, to: string, toEdge: string | null) => ({ id, type: 'support' as const, from, to, toEdge, derived: false, note: null, weight: null });
    const asked = [edge('cut', '[U]', '[A]', 'step'), edge('step', '[B]', '[A]', null), edge('cut 2', '[A2]', '[A]', 'step')];
    const routed = routeEdges(layout, asked);
    assert.deepEqual(routed.map(({ edge: { id } }) => id), ['step', 'cut', 'cut 2']);
    const middle = middleOf(routed[0]!.path);
    for (const { tip } of routed.slice(1)) assert.ok(distance(tip, middle) < 0.01);
  });
});

describe('a route', () => {
  const size = { width: 640, height: 480 };
  const TURN = 3;

  /** What a way costs: its length in cells, and its turns. */
  function costOf(corners: readonly Point[], cell: number): number {
    const length = corners.slice(1).reduce((sum, point, i) => sum + distance(corners[i]!, point) / cell, 0);
    return length + TURN * Math.max(0, corners.length - 2);
  }

  /** The cheapest way over a raster, found by looking at everything; it may begin in any direction. */
  function cheapest(from: Point, to: Point, isFree: (column: number, row: number) => boolean, cell: number): number {
    const [columns, rows] = [Math.ceil(size.width / cell) + 2, Math.ceil(size.height / cell) + 2];
    const at = ({ x, y }: Point) => [Math.floor(x / cell), Math.floor(y / cell)] as const;
    const [startColumn, startRow] = at(from);
    const [endColumn, endRow] = at(to);
    // By their cost, which is a whole number.
    const open = [[0, 1, 2, 3].map((way) => ({ column: startColumn, row: startRow, way }))];
    const seen = new Set<string>();
    for (let cost = 0; cost < open.length; cost++) {
      for (const { column, row, way } of open[cost] ?? []) {
        const key = `${column} ${row} ${way}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (column === endColumn && row === endRow) return cost;
        for (let next = 0; next < 4; next++) {
          if (next === (way + 2) % 4) continue;
          const [toColumn, toRow] = [column + [0, 1, 0, -1][next]!, row + [-1, 0, 1, 0][next]!];
          if (toColumn < -2 || toRow < -2 || toColumn >= columns || toRow >= rows || !isFree(toColumn, toRow)) continue;
          (open[cost + 1 + (next === way ? 0 : TURN)] ??= []).push({ column: toColumn, row: toRow, way: next });
        }
      }
    }
    return Infinity;
  }

  const boxes = fc.array(fc.record({
    x: fc.integer({ min: 40, max: 500 }), y: fc.integer({ min: 60, max: 380 }), width: fc.integer({ min: 20, max: 160 }), height: fc.integer({ min: 20, max: 120 }),
  }), { maxLength: 8 });

  it('costs little more than the cheapest one, whatever stands in its way', () => {
    fc.assert(fc.property(boxes, (all: readonly Rectangle[]) => {
      const grid = new RouteGrid(size.width, size.height);
      for (const box of all) grid.block(box, 0);
      const [from, to] = [{ x: 8, y: 8 }, { x: 600, y: 460 }];
      const port = (border: Point) => ({ border, cell: grid.firstFree(border, 0, 0, 0)!, vertical: true, cost: 0 });
      const found = grid.route([port(from)], [port(to)]);
      const isFree = (column: number, row: number) => {
        const [x, y] = [(column + 0.5) * grid.cell, (row + 0.5) * grid.cell];
        return !all.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
      };
      const least = cheapest(from, to, isFree, grid.cell);
      if (found === undefined) return assert.equal(least, Infinity);
      const cost = costOf(found.cells, grid.cell);
      assert.ok(cost <= 1.3 * least + 2 * TURN + 1e-6, `${cost}, but ${least} would do`);
    }), seeded(40));
  });
});
