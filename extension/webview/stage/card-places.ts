import { around, bounds, curvePoint, overlap, type Point, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
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
/** How much higher than its box a card may be, and by how much it grows; in pixels of the page. A box may lack less than a line of its words. */
const [MOST_HIGHER, HIGHER] = [52, 13 / 3];
/** The same of a card that nobody else leaves too little room for. */
const MOST_STRETCHED = 66;
/** What stays free then, for the head of a line; in pixels of the page. */
const HEAD = 9;
/** So near to a box a line begins at it, in the map's units. */
const TOUCH = 3;
/** So far away a box may be whose card is on a place, in pixels of the page. */
const MOST_NEAR = 160;
/** A curve is looked at in so many pieces. */
const CURVE_PIECES = 4;

const nothing: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

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
  readonly #nodes: number;
  readonly #lines: readonly Rectangle[];
  readonly #lineIndex: SpatialIndex;
  /** Where the line of each stretch begins and ends. */
  readonly #ends: readonly (readonly [Point, Point])[];
  /** How far the room goes on where the map ends. */
  beyond = 0;

  constructor({ nodes, references, groups, edges }: Pick<Pieces, 'nodes' | 'references' | 'groups'> & { readonly edges: readonly { readonly d: string }[] }) {
    this.#boxes = [...nodes, ...references];
    this.#nodes = nodes.length;
    this.#sections = groups;
    // What is left out has no size.
    const whole = [...this.#boxes, ...groups].filter(({ width }) => width > 0);
    this.#whole = whole.length === 0 ? nothing : around(whole);
    this.#index = new SpatialIndex(this.#boxes);
    const stretches = [...new Set(edges.map(({ d }) => d))].map(stretchesOf);
    this.#lines = stretches.flatMap(({ rectangles }) => rectangles);
    this.#ends = stretches.flatMap(({ ends, rectangles }) => rectangles.map(() => ends));
    this.#lineIndex = new SpatialIndex(this.#lines);
  }

  /**
   * The room beside a box, or beside where it is to be, at most `most` on either side and without `clear`. A neighbour that `isGreedy`
   * may take half of what is between the two; one that `yields` is no obstacle, and with `isOverLines` no line is one.
   */
  beside(own: Rectangle, most: number, clear: number, isGreedy: (index: number) => boolean, box = own, yields: (index: number) => boolean = () => false, isOverLines = false): Room {
    let [left, right] = [most, most];
    // What only touches it from above or below is no obstacle.
    const band = { x: box.x - 2 * most, y: box.y + 1, width: box.width + 4 * most, height: box.height - 2 };
    const look = ({ x, width }: Rectangle, share: number) => {
      if (x + width / 2 < box.x + box.width / 2) left = Math.min(left, (box.x - x - width) * share - clear);
      else right = Math.min(right, (x - box.x - box.width) * share - clear);
    };
    for (const i of this.#index.within(band)) if (this.#boxes[i] !== own && !yields(i)) look(this.#boxes[i]!, isGreedy(i) ? 0.5 : 1);
    if (!isOverLines) for (const i of this.#lineIndex.within(band)) look(this.#lines[i]!, 1);
    const section = this.#sectionOf(box);
    const frame = section ?? this.#whole;
    const inset = section === undefined ? -this.beyond : clear;
    [left, right] = [Math.min(left, box.x - frame.x - inset), Math.min(right, frame.x + frame.width - box.x - box.width - inset)];
    return { left: Math.max(0, left), right: Math.max(0, right) };
  }

  /** The innermost frame around a box. */
  #sectionOf(box: Rectangle): Rectangle | undefined {
    let innermost: Rectangle | undefined;
    for (const section of this.#sections) if (holds(section, box) && (innermost === undefined || holds(innermost, section))) innermost = section;
    return innermost;
  }

  /** The room above a box, or below it, at most `most`: up to the next box that does not yield, or line that does not begin or end at the box. */
  above(box: Rectangle, most: number, clear: number, isBelow: boolean, yields: (index: number) => boolean): number {
    const band = { x: box.x + 1, y: isBelow ? box.y + box.height + 1 : box.y - most - clear, width: box.width - 2, height: most + clear - 1 };
    let room = most;
    const look = ({ y, height }: Rectangle) => { room = Math.min(room, (isBelow ? y - box.y - box.height : box.y - y - height) - clear); };
    for (const i of this.#index.within(band)) if (this.#boxes[i] !== box && !yields(i)) look(this.#boxes[i]!);
    const frame = this.#sectionOf(box);
    if (frame !== undefined) room = Math.min(room, isBelow ? frame.y + frame.height - box.y - box.height : box.y - frame.y);
    const isOwn = ({ x, y }: Point) => x >= box.x && x <= box.x + box.width && Math.abs(y - box.y - box.height / 2) <= box.height / 2 + TOUCH;
    for (const i of this.#lineIndex.within(band)) if (!this.#ends[i]!.some(isOwn)) look(this.#lines[i]!);
    return Math.max(0, room);
  }

  /** Whether one of the nodes, where `placeOf` has them, is on a place. */
  isTaken(place: Rectangle, own: number, near: number, placeOf: (index: number) => Rectangle): boolean {
    return this.near(place, near).some((i) => i !== own && i < this.#nodes && overlap(placeOf(i), place));
  }

  /** The indexes of the boxes that are no further from a place. */
  near({ x, y, width, height }: Rectangle, distance: number): readonly number[] {
    return this.#index.within({ x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance });
  }

  /** A box, at least so high, unless another one stands close above or below. */
  heightened(box: Rectangle, least: number): Rectangle {
    const more = (least - box.height) / 2;
    const high = { x: box.x, y: box.y - more, width: box.width, height: least };
    return more <= 0 || this.#index.within(high).some((i) => this.#boxes[i] !== box) ? box : high;
  }
}

/**
 * A box, as broad as what is in it needs, as far as there is room: evenly on both sides if that is possible. All in one unit; widths are
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

/** Where boxes stand as cards, in the map's units, and of which the words are left out because they could not be read there; by the indexes of nodes and then references. */
export interface CardPlaces {
  readonly placeOf: (index: number) => Rectangle;
  readonly isLeftOut: (index: number) => boolean;
  /** Whether another box than this one stands on a place. */
  readonly isTaken: (place: Rectangle, own: number) => boolean;
}

/** What cards ask of their places. */
export interface CardNeeds {
  /** Of a box, whether its words fit. */
  readonly enough: (index: number) => IsEnough;
  /** What a box would rather have, where that takes no room from another; such as all of its text. */
  readonly best?: (index: number) => IsEnough;
  /** It is left out where it cannot be read, so that it is never cut, and leaves its room to what needs it; such as a question. */
  readonly yields?: (index: number) => boolean;
  /** Its words are left out where they cannot be read, so that they are never cut, but its box stays; such as a reference. */
  readonly isStub?: (index: number) => boolean;
  /** How much of its words is read in a place, where that is not all. */
  readonly read?: (index: number) => (width: number, height: number) => number;
  /** Where a card may grow: below its box or above, in this order. */
  readonly grows?: (index: number) => readonly ('below' | 'above')[];
  /** How far cards may stand out where the map ends, in pixels of the page; where that is anywhere, they also cover lines, if they cannot be read otherwise. */
  readonly beyond?: number;
}

interface Known {
  readonly rooms: RoomsBeside;
  /** The scale at which the map was seen last. */
  scale: number;
  /** What cards would take if there were no others, and what they take. */
  wanted: Map<number, Rectangle>;
  places: Map<number, Rectangle>;
  leftOut: Map<number, boolean>;
  greedy: Map<number, boolean>;
  /** What cards would rather have, as far as there is room. */
  wishes: Map<number, Rectangle | undefined>;
}

const known = new WeakMap<Pieces, Known>();
const nothingKnown = (): Omit<Known, 'rooms' | 'scale'> => ({ wanted: new Map(), places: new Map(), leftOut: new Map(), greedy: new Map(), wishes: new Map() });

/**
 * Where boxes stand as cards: those in which too little can be read are broader than their boxes, and higher if that is not enough, as
 * far as there is room. Worked out once for each box and scale.
 */
export function cardPlaces(pieces: Pieces, scale: number, { enough, best, yields = () => false, isStub = () => false, grows = () => ['above'], read = () => () => 0, beyond = 0 }: CardNeeds): CardPlaces {
  let last = known.get(pieces);
  if (last === undefined) known.set(pieces, last = { rooms: new RoomsBeside(pieces), scale: NaN, ...nothingKnown() });
  if (last.scale !== scale) Object.assign(last, { scale, ...nothingKnown() });
  const { rooms, wanted, places, greedy, leftOut, wishes } = last;
  rooms.beyond = beyond / scale;
  const boxOf = (index: number): Rectangle => pieces.nodes[index] ?? pieces.references[index - pieces.nodes.length]!;
  const isWholeOrNothing = (index: number) => yields(index) || isStub(index);
  const isGreedy = (index: number) => {
    let is = greedy.get(index);
    const { width, height } = boxOf(index);
    if (is === undefined) greedy.set(index, is = !enough(index)(width * scale, height * scale));
    return is;
  };
  const grown = (index: number, isEnough: IsEnough, isWish: boolean): Rectangle | undefined => {
    const box = boxOf(index);
    const [most, clear] = [box.width * MOST, CLEAR / scale];
    const high = rooms.heightened(box, LEAST_HIGH / scale);
    const asBroad = (at: Rectangle, over: (index: number) => boolean, isOverLines = false) =>
      broadened(at, rooms.beside(box, isOverLines ? 2 * most : most, clear, isGreedy, at, over, isOverLines), STEP / scale, (width) => isEnough(width * scale, at.height * scale));
    const place = asBroad(high, () => false);
    const fits = ({ width, height }: Rectangle) => isEnough(width * scale, height * scale);
    if (fits(place) || yields(index) && !isWish) return place;
    // Little by little, first beside what yields, and then in its place.
    for (const over of [() => false, yields]) {
      for (const where of grows(index)) {
        const room = rooms.above(box, MOST_HIGHER / scale, HEAD / scale, where === 'below', over);
        for (let more = HIGHER / scale; more <= room; more += HIGHER / scale) {
          const higher = asBroad({ ...box, y: where === 'below' ? box.y : box.y - more, height: box.height + more }, over);
          if (fits(higher)) return higher;
        }
      }
      const broader = asBroad(high, over);
      if (fits(broader)) return broader;
    }
    return isWish ? undefined : beyond > 0 ? asBroad(high, yields, true) : place;
  };
  const wantedBy = (index: number) => {
    let place = wanted.get(index);
    if (place === undefined) wanted.set(index, place = isGreedy(index) ? grown(index, enough(index), false)! : boxOf(index));
    return place;
  };
  const wishOf = (index: number) => {
    if (!wishes.has(index)) wishes.set(index, best === undefined || boxOf(index).width === 0 ? undefined : grown(index, best(index), true));
    return wishes.get(index);
  };
  /** What a card would rather have, unless that is on what another one needs, or would rather have. */
  const granted = (index: number) => {
    const wish = best && wishOf(index);
    const isOn = (other: Rectangle | undefined) => other !== undefined && overlap(other, wish!);
    return wish === undefined || rooms.near(wish, MOST_NEAR / scale).some((i) => i !== index && boxOf(i).width > 0 && (isOn(wantedBy(i)) || isOn(wishOf(i)))) ? undefined : wish;
  };
  /** Of two cards that would grow into the same gap, one from above and one from the side, the later one takes less: no higher, no broader, or not at all. */
  const apart = (index: number): Rectangle => {
    const [place, box] = [wantedBy(index), boxOf(index)];
    const earlier = rooms.near(place, MOST_NEAR / scale).filter((i) => i < index && isGreedy(i) && !yields(i)).map(wantedBy);
    const isFree = (taken: Rectangle) => !earlier.some((other) => overlap(other, taken));
    return [place, { ...place, y: box.y, height: box.height }, { ...place, x: box.x, width: box.width }].find(isFree) ?? box;
  };
  /** A card of which all cannot be read, higher where more can be read then; but only in room that no other would take. */
  const stretched = (place: Rectangle, index: number): Rectangle => {
    if (isWholeOrNothing(index) || enough(index)(place.width * scale, place.height * scale)) return place;
    const readIn = ({ width, height }: Rectangle) => read(index)(width * scale, height * scale);
    const others = rooms.near(place, MOST_NEAR / scale).filter((i) => i !== index && boxOf(i).width > 0)
      .map((i) => (i < index ? placeOf(i) : isGreedy(i) && !yields(i) ? apart(i) : wantedBy(i)));
    let [best, most] = [place, readIn(place)];
    for (const where of grows(index)) {
      const room = rooms.above(place, MOST_STRETCHED / scale, HEAD / scale, where === 'below', yields);
      for (let more = HIGHER / scale; more <= room; more += HIGHER / scale) {
        const higher = { ...place, y: where === 'below' ? place.y : place.y - more, height: place.height + more };
        if (others.some((other) => overlap(other, { ...higher, y: higher.y - CLEAR / scale, height: higher.height + 2 * CLEAR / scale }))) break;
        const now = readIn(higher);
        if (now > most) [best, most] = [higher, now];
      }
      if (best !== place) break;
    }
    return best;
  };
  const placeOf = (index: number): Rectangle => {
    let place = places.get(index);
    if (place === undefined) places.set(index, place = granted(index) ?? (isGreedy(index) && !yields(index) ? stretched(apart(index), index) : wantedBy(index)));
    return place;
  };
  return {
    placeOf,
    isTaken: (place, own) => rooms.near(place, MOST_NEAR / scale).some((i) => i !== own && overlap(placeOf(i), place)),
    isLeftOut(index) {
      if (!isWholeOrNothing(index)) return false;
      let is = leftOut.get(index);
      if (is === undefined) {
        const place = placeOf(index);
        is = !enough(index)(place.width * scale, place.height * scale) || rooms.isTaken(place, index, MOST_NEAR / scale, placeOf);
        leftOut.set(index, is);
      }
      return is;
    },
  };
}

function holds({ x, y, width, height }: Rectangle, inner: Rectangle): boolean {
  return x <= inner.x && y <= inner.y && x + width >= inner.x + inner.width && y + height >= inner.y + inner.height;
}

/** Where the pieces of a line are, each as a rectangle; its path is of curves alone. */
function stretchesOf(d: string): { readonly ends: readonly [Point, Point]; readonly rectangles: readonly Rectangle[] } {
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
  return { ends: [path[0]!, path.at(-1)!], rectangles: stretches };
}
