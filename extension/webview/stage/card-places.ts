import { around, bounds, curvePoint, type Point, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Pieces } from '../../../server/src/picture/svg.js';
import { SpatialIndex } from './spatial-index.js';

/** What stays free between a broader card and what is beside it, in pixels of the page. */
const CLEAR = 5;
/** A line can be read in a card that is so high, in pixels of the page. */
const LEAST_HIGH = 13;
/** The distance from one try to the next, in pixels of the page. */
const STEP = 6;
/** On either side a card takes so many times the breadth of its box at most. */
const MOST = 1.5;
/** A curve is looked at in so many pieces. */
const CURVE_PIECES = 4;

/** How far a box may be broadened on either side. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** Finds the room beside boxes: up to the next box, small box of a reference or line, and within their section or the map. In the map's units. */
export class RoomsBeside {
  readonly #boxes: readonly Rectangle[];
  readonly #sections: readonly Rectangle[];
  readonly #whole: Rectangle;
  readonly #index: SpatialIndex;
  readonly #lines: readonly Rectangle[];
  readonly #lineIndex: SpatialIndex;

  constructor({ nodes, references, groups, edges }: Pick<Pieces, 'nodes' | 'references' | 'groups'> & { readonly edges: readonly { readonly d: string }[] }) {
    this.#boxes = [...nodes, ...references];
    this.#sections = groups;
    this.#whole = around([...this.#boxes, ...groups]);
    this.#index = new SpatialIndex(this.#boxes);
    this.#lines = [...new Set(edges.map(({ d }) => d))].flatMap(stretchesOf);
    this.#lineIndex = new SpatialIndex(this.#lines);
  }

  /**
   * The room beside a box, at most `most` on either side and without `clear`. A neighbour that `isGreedy` may take half of what is
   * between the two.
   */
  beside(box: Rectangle, most: number, clear: number, isGreedy: (index: number) => boolean): Room {
    let [left, right] = [most, most];
    // What only touches it from above or below is no obstacle.
    const band = { x: box.x - 2 * most, y: box.y + 1, width: box.width + 4 * most, height: box.height - 2 };
    const look = ({ x, width }: Rectangle, share: number) => {
      if (x + width / 2 < box.x + box.width / 2) left = Math.min(left, (box.x - x - width) * share - clear);
      else right = Math.min(right, (x - box.x - box.width) * share - clear);
    };
    for (const i of this.#index.within(band)) if (this.#boxes[i] !== box) look(this.#boxes[i]!, isGreedy(i) ? 0.5 : 1);
    for (const i of this.#lineIndex.within(band)) look(this.#lines[i]!, 1);
    const section = this.#sectionOf(box);
    const frame = section ?? this.#whole;
    const inset = section === undefined ? 0 : clear;
    [left, right] = [Math.min(left, box.x - frame.x - inset), Math.min(right, frame.x + frame.width - box.x - box.width - inset)];
    return { left: Math.max(0, left), right: Math.max(0, right) };
  }

  /** The innermost frame around a box. */
  #sectionOf(box: Rectangle): Rectangle | undefined {
    let innermost: Rectangle | undefined;
    for (const section of this.#sections) if (holds(section, box) && (innermost === undefined || holds(innermost, section))) innermost = section;
    return innermost;
  }

  /** A box, at least so high, unless another one stands close above or below. */
  heightened(box: Rectangle, least: number): Rectangle {
    const more = (least - box.height) / 2;
    const high = { x: box.x, y: box.y - more, width: box.width, height: least };
    return more <= 0 || this.#index.within(high).some((i) => this.#boxes[i] !== box) ? box : high;
  }
}

/**
 * A box, as broad as what stands in it needs, as far as there is room: evenly on both sides if that is possible. All in one unit; widths are
 * tried `step` by `step`.
 */
export function broadened({ x, y, width: own, height }: Rectangle, { left, right }: Room, step: number, isEnough: (width: number) => boolean): Rectangle {
  for (let more = 0; ; more += step) {
    const width = Math.min(own + more, own + left + right);
    if (!isEnough(width) && width === own + more) continue;
    const toLeft = Math.min(left, Math.max((width - own) / 2, width - own - right));
    return { x: x - toLeft, y, width, height };
  }
}

/** What a card asks of its place: whether everything can be read in so many pixels. */
export type IsEnough = (width: number, height: number) => boolean;

interface Known {
  readonly rooms: RoomsBeside;
  /** The scale at which the map was seen last. */
  scale: number;
  places: Map<number, Rectangle>;
  greedy: Map<number, boolean>;
}

const known = new WeakMap<Pieces, Known>();

/**
 * Where boxes stand as cards, in the map's units: those in which too little can be read are broader than their boxes, as far as there is
 * room. `enough`: of a box, by its index among nodes and then references, whether its words fit. Worked out once for each box and scale.
 */
export function cardPlaces(pieces: Pieces, scale: number, enough: (index: number) => IsEnough): (index: number) => Rectangle {
  let last = known.get(pieces);
  if (last === undefined) known.set(pieces, last = { rooms: new RoomsBeside(pieces), scale: NaN, places: new Map(), greedy: new Map() });
  if (last.scale !== scale) Object.assign(last, { scale, places: new Map(), greedy: new Map() });
  const { rooms, places, greedy } = last;
  const boxOf = (index: number): Rectangle => pieces.nodes[index] ?? pieces.references[index - pieces.nodes.length]!;
  const isGreedy = (index: number) => {
    let is = greedy.get(index);
    const { width, height } = boxOf(index);
    if (is === undefined) greedy.set(index, is = !enough(index)(width * scale, height * scale));
    return is;
  };
  return (index) => {
    let place = places.get(index);
    if (place !== undefined) return place;
    const box = boxOf(index);
    if (isGreedy(index)) {
      const isEnough = enough(index);
      const high = rooms.heightened(box, LEAST_HIGH / scale);
      place = broadened(high, rooms.beside(box, box.width * MOST, CLEAR / scale, isGreedy), STEP / scale, (width) => isEnough(width * scale, high.height * scale));
    }
    places.set(index, place ??= box);
    return place;
  };
}

function holds({ x, y, width, height }: Rectangle, inner: Rectangle): boolean {
  return x <= inner.x && y <= inner.y && x + width >= inner.x + inner.width && y + height >= inner.y + inner.height;
}

/** Where the pieces of a line are, each as a rectangle; its path is of curves alone. */
function stretchesOf(d: string): Rectangle[] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const path: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) path.push({ x: numbers[i]!, y: numbers[i + 1]! });
  const stretches: Rectangle[] = [];
  for (let i = 0; i + 3 < path.length; i += 3) {
    const [a, b, c, end] = path.slice(i, i + 4) as [Point, Point, Point, Point];
    let from = a;
    for (let piece = 1; piece <= CURVE_PIECES; piece++) {
      const to = curvePoint(a, b, c, end, piece / CURVE_PIECES);
      stretches.push(bounds([from, to]));
      from = to;
    }
  }
  return stretches;
}
