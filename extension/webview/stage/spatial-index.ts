import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';

const CELL = 1024;
/** What spans more cells than this is looked at in every search. */
const MANY = 64;

/** Finds rectangles by place: the map is cut into squares that know what lies in them. */
export class SpatialIndex {
  readonly #items: readonly Rectangle[];
  readonly #cells = new Map<number, number[]>();
  readonly #large: number[] = [];
  readonly #seen: Int32Array;
  #search = 0;

  constructor(items: readonly Rectangle[]) {
    this.#items = items;
    this.#seen = new Int32Array(items.length);
    items.forEach((item, i) => {
      const cells = cellsOf(item);
      if (cells === undefined) this.#large.push(i);
      else for (const cell of cells) (this.#cells.get(cell) ?? this.#newCell(cell)).push(i);
    });
  }

  #newCell(cell: number): number[] {
    const list: number[] = [];
    this.#cells.set(cell, list);
    return list;
  }

  /** The indexes of the items that touch `area`, each once. */
  within(area: Rectangle): number[] {
    const found: number[] = [];
    const search = ++this.#search;
    const look = (list: readonly number[]) => {
      for (const i of list) {
        if (this.#seen[i] === search) continue;
        this.#seen[i] = search;
        const { x, y, width, height } = this.#items[i]!;
        if (x <= area.x + area.width && area.x <= x + width && y <= area.y + area.height && area.y <= y + height) found.push(i);
      }
    };
    const cells = cellsOf(area);
    if (cells === undefined) for (const list of this.#cells.values()) look(list);
    else for (const cell of cells) look(this.#cells.get(cell) ?? []);
    look(this.#large);
    return found;
  }
}

function cellsOf({ x, y, width, height }: Rectangle): number[] | undefined {
  const [left, right] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)];
  const [top, bottom] = [Math.floor(y / CELL), Math.floor((y + height) / CELL)];
  if ((right - left + 1) * (bottom - top + 1) > MANY) return undefined;
  const cells: number[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push(row * 65_536 + column);
  return cells;
}
