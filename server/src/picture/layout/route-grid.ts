import type { Point, Rectangle } from './geometry.js';

/** A place where a route may begin or end. */
export interface Port {
  /** The point on the box's border. */
  readonly border: Point;
  /** The number of the free cell in front of it. */
  readonly cell: number;
  /** The edge runs up or down there. */
  readonly vertical: boolean;
  readonly cost: number;
}

export interface Route {
  readonly start: Port;
  readonly end: Port;
  /** The corners, in order, the ports' cells included. */
  readonly cells: readonly Point[];
}

const SMALLEST_CELL = 16;
/** Cells: what is fine enough for a screen or two, and for large pictures as fine as memory and time allow. */
const [MOST_CELLS, MOST_LARGE] = [40_000, 250_000];
/** Wider than this, gaps between boxes are not seen any more. */
const COARSE = 40;
const TURN = 3;
/** Above 1 the search hurries to the end, and now and then misses the very best way. */
const HASTE = 1.3;
/** What a cell may be: a way, near something, or in something. */
const [FREE, NEAR, SOLID] = [0, 1, 2];
/** Room around the picture for routes. */
const RIM = 2;
/** Directions: up, right, down, left. */
const DX = [0, 1, 0, -1] as const;
const DY = [-1, 0, 1, 0] as const;

/** A raster over the picture in which ways are searched (A* with a price for turns and for crowded cells). */
export class RouteGrid {
  readonly cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #blocked: Uint8Array;
  readonly #crowd: Float32Array;
  readonly #cost: Float32Array;
  readonly #before: Int32Array;
  readonly #seen: Int32Array;
  #search = 0;
  #steps = 0;

  constructor(width: number, height: number) {
    const coarse = Math.max(SMALLEST_CELL, Math.sqrt(width * height / MOST_CELLS));
    this.cell = Math.max(Math.min(coarse, COARSE), Math.sqrt(width * height / MOST_LARGE));
    this.#columns = Math.ceil(width / this.cell) + 2 * RIM;
    this.#rows = Math.ceil(height / this.cell) + 2 * RIM;
    const count = this.#columns * this.#rows;
    this.#blocked = new Uint8Array(count);
    this.#crowd = new Float32Array(count);
    this.#cost = new Float32Array(count * 4);
    this.#before = new Int32Array(count * 4);
    this.#seen = new Int32Array(count * 4);
  }

  /** How many cells all searches together have looked at. */
  get steps(): number {
    return this.#steps;
  }

  /**
   * No route runs through the cells whose centre lies in `area`, or closer to it than `clearance`; only to reach a
   * port may it cross the latter.
   */
  block(area: Rectangle, clearance: number): void {
    const { x, y, width, height } = area;
    const both = 2 * clearance;
    this.#mark({ x: x - clearance, y: y - clearance, width: width + both, height: height + both }, NEAR);
    this.#mark(area, SOLID);
  }

  #mark({ x, y, width, height }: Rectangle, as: number): void {
    const c = this.cell;
    const [left, right] = [Math.ceil(x / c - 0.5) + RIM, Math.floor((x + width) / c - 0.5) + RIM];
    const [top, bottom] = [Math.ceil(y / c - 0.5) + RIM, Math.floor((y + height) / c - 0.5) + RIM];
    for (let row = Math.max(0, top); row <= Math.min(this.#rows - 1, bottom); row++) {
      for (let column = Math.max(0, left); column <= Math.min(this.#columns - 1, right); column++) {
        const cell = row * this.#columns + column;
        this.#blocked[cell] = Math.max(this.#blocked[cell]!, as);
      }
    }
  }

  /** Makes the cell at `point` dearer. */
  crowd(point: Point, by: number): void {
    const cell = this.#cellAt(point);
    if (cell !== undefined) this.#crowd[cell]! += by;
  }

  /** The first free cell from `border` on in a direction, at least `least` pixels away, with nothing in between. */
  firstFree(border: Point, dx: number, dy: number, least: number): number | undefined {
    for (let step = 0; step < 3; step++) {
      const far = least + step * this.cell;
      const cell = this.#cellAt({ x: border.x + dx * far, y: border.y + dy * far });
      if (cell === undefined || this.#blocked[cell] === SOLID) return undefined;
      if (this.#blocked[cell] === FREE) return cell;
    }
    return undefined;
  }

  /** The cheapest way from one of `starts` to one of `ends`; its cells become dearer for the next. */
  route(starts: readonly Port[], ends: readonly Port[]): Route | undefined {
    if (starts.length === 0 || ends.length === 0) return undefined;
    const search = ++this.#search;
    const endAt = new Map<number, Port>();
    for (const port of ends) if ((endAt.get(port.cell)?.cost ?? Infinity) > port.cost) endAt.set(port.cell, port);
    const goalBox = bounds(ends.map((port) => this.#column(port.cell)), ends.map((port) => this.#row(port.cell)));
    const heuristic = (cell: number) =>
      HASTE * (outside(this.#column(cell), goalBox.x) + outside(this.#row(cell), goalBox.y));
    const queue = new Heap();
    const startOf = new Map<number, Port>();
    for (const port of starts) {
      for (const direction of port.vertical ? [0, 2] : [1, 3]) {
        const state = port.cell * 4 + direction;
        if (this.#seen[state] === search && this.#cost[state]! <= port.cost) continue;
        startOf.set(state, port);
        this.#reach(state, -1, port.cost, search);
        queue.push(state, port.cost + heuristic(port.cell));
      }
    }
    let best: { state: number; port: Port; cost: number } | undefined;
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
      if (best !== undefined && entry.key >= best.cost) break;
      const state = entry.value;
      const cell = state >> 2;
      const direction = state & 3;
      const cost = this.#cost[state]!;
      if (entry.key > cost + heuristic(cell) + 1e-4) continue;
      this.#steps++;
      const port = endAt.get(cell);
      if (port !== undefined) {
        const total = cost + port.cost + (port.vertical === (direction % 2 === 0) ? 0 : TURN);
        if (best === undefined || total < best.cost) best = { state, port, cost: total };
      }
      for (let turn = 0; turn < 4; turn++) {
        if (turn === (direction + 2) % 4) continue;
        const next = this.#neighbour(cell, turn);
        if (next < 0) continue;
        const nextCost = cost + 1 + this.#crowd[next]! + (turn === direction ? 0 : TURN);
        const nextState = next * 4 + turn;
        if (this.#seen[nextState] === search && this.#cost[nextState]! <= nextCost) continue;
        this.#reach(nextState, state, nextCost, search);
        queue.push(nextState, nextCost + heuristic(next));
      }
    }
    return best === undefined ? undefined : this.#trace(best.state, best.port, startOf);
  }

  #reach(state: number, before: number, cost: number, search: number): void {
    this.#seen[state] = search;
    this.#before[state] = before;
    this.#cost[state] = cost;
  }

  #trace(last: number, end: Port, startOf: ReadonlyMap<number, Port>): Route {
    const cells: Point[] = [];
    let first = last;
    let direction = -1;
    for (let state = last; state >= 0; state = this.#before[state]!) {
      const cell = state >> 2;
      if (state === last || this.#before[state] === -1 || (state & 3) !== direction) cells.push(this.#centre(cell));
      direction = state & 3;
      this.#crowd[cell]! += 1.6;
      first = state;
    }
    return { start: startOf.get(first)!, end, cells: withoutRepeats(cells.reverse()) };
  }

  #neighbour(cell: number, direction: number): number {
    const column = this.#column(cell) + DX[direction]!;
    const row = this.#row(cell) + DY[direction]!;
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return -1;
    const next = row * this.#columns + column;
    return this.#blocked[next] === FREE ? next : -1;
  }

  #column(cell: number): number {
    return cell % this.#columns;
  }

  #row(cell: number): number {
    return Math.floor(cell / this.#columns);
  }

  #centre(cell: number): Point {
    return { x: (this.#column(cell) - RIM + 0.5) * this.cell, y: (this.#row(cell) - RIM + 0.5) * this.cell };
  }

  #cellAt({ x, y }: Point): number | undefined {
    const column = Math.floor(x / this.cell) + RIM;
    const row = Math.floor(y / this.cell) + RIM;
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return undefined;
    return row * this.#columns + column;
  }
}

function bounds(columns: readonly number[], rows: readonly number[]): { x: [number, number]; y: [number, number] } {
  return { x: [Math.min(...columns), Math.max(...columns)], y: [Math.min(...rows), Math.max(...rows)] };
}

function outside(value: number, [low, high]: readonly [number, number]): number {
  return value < low ? low - value : value > high ? value - high : 0;
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter((point, i) => i === 0 || point.x !== points[i - 1]!.x || point.y !== points[i - 1]!.y);
}

/** A binary heap of numbers by key, the smallest first. */
class Heap {
  readonly #keys: number[] = [];
  readonly #values: number[] = [];

  push(value: number, key: number): void {
    let at = this.#keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#keys[at] = this.#keys[parent]!;
      this.#values[at] = this.#values[parent]!;
      at = parent;
    }
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  pop(): { value: number; key: number } | undefined {
    if (this.#keys.length === 0) return undefined;
    const top = { value: this.#values[0]!, key: this.#keys[0]! };
    const key = this.#keys.pop()!;
    const value = this.#values.pop()!;
    const size = this.#keys.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#keys[child + 1]! < this.#keys[child]!) child++;
      if (this.#keys[child]! >= key) break;
      this.#keys[at] = this.#keys[child]!;
      this.#values[at] = this.#values[child]!;
      at = child;
    }
    this.#keys[at] = key;
    this.#values[at] = value;
    return top;
  }
}
