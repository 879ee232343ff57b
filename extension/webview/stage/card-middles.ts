import { distance, overlap, type Point, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Regions } from '../drawing/regions.js';
import { crosses } from './way-around.js';

/** How large a card is about, and the map that it is part of when all of that is in view, in pixels. */
const [CARD, VIEW] = [{ width: 250, height: 112 }, { width: 1100, height: 820 }];
/** A card is tried at so many places of its region, across and down. */
const [ACROSS, DOWN] = [7, 5];
/** How often all cards are tried anew at most. */
const MOST_ROUNDS = 5;
/** Of more lines, no card is moved for their sake. */
const MOST_LINES = 90;
/** What is bad about a place, in pixels of length of lines: a crossing, a line through a card, and cards on each other. */
const [CROSSING, THROUGH, ON] = [260, 700, 3000];
/** How much it costs that what follows from a rival is not below it, beside the length of a line. */
const NOT_BELOW = 2;
/** How much of its way from the top of its region a card is charged with. */
const AWAY = 0.35;
const BESIDE = 24;

const known = new WeakMap<Regions, readonly Point[]>();

/**
 * Where in the map the cards of regions have their middles: each within its region, or around it if that is smaller, so that the lines
 * between them are short and few of them cross. The same for every scale and every size of the window. In the map's units.
 */
export function cardMiddles(all: Regions): readonly Point[] {
  let found = known.get(all);
  if (found === undefined) known.set(all, found = worked(all));
  return found;
}

function worked({ regions, bundles }: Regions): readonly Point[] {
  const right = Math.max(...regions.map(({ x, width }) => x + width));
  const bottom = Math.max(...regions.map(({ y, height }) => y + height));
  const unit = Math.max(right / VIEW.width, bottom / VIEW.height);
  const size = { width: CARD.width * unit, height: CARD.height * unit };
  const rivals = regions.filter(({ isRival }) => isRival);
  const highest = Math.min(...rivals.map(({ y }) => y));
  const isRow = rivals.length * (size.width + BESIDE * unit) <= right;
  const spans = regions.map(({ x, y, width, height, isRival }) => ({
    x: spanOf(x, width, size.width, right),
    // What readers expect of claims that exclude one another is that they are side by side.
    y: isRival && isRow ? spanOf(highest, size.height, size.height, bottom) : spanOf(y, height, size.height, bottom),
  }));
  const middles: Point[] = spans.map(({ x, y }) => ({ x: (x[0] + x[1]) / 2, y: y[0] }));
  if (bundles.length > MOST_LINES) return middles;
  const starts = [...middles];
  const boxAt = ({ x, y }: Point): Rectangle => ({ x: x - size.width / 2, y: y - size.height / 2, ...size });
  const linesOf = regions.map((_, i) => bundles.filter(({ from, to }) => from === i || to === i));

  const costAt = (i: number, at: Point): number => {
    const box = boxAt(at);
    const around = { x: box.x - BESIDE * unit, y: box.y - BESIDE * unit, width: box.width + 2 * BESIDE * unit, height: box.height + 2 * BESIDE * unit };
    let cost = AWAY * distance(at, starts[i]!) / unit;
    middles.forEach((other, j) => { if (j !== i && overlap(around, boxAt(other))) cost += ON; });
    for (const { from, to } of bundles) if (from !== i && to !== i && crosses(middles[from]!, middles[to]!, box, 0)) cost += THROUGH;
    for (const line of linesOf[i]!) {
      const end = middles[line.from === i ? line.to : line.from]!;
      cost += distance(at, end) / unit + NOT_BELOW * tooHigh(line, i, at, end) / unit;
      middles.forEach((other, j) => { if (j !== line.from && j !== line.to && crosses(at, end, boxAt(other), 0)) cost += THROUGH; });
      for (const other of bundles) if (areApart(line, other) && cross(at, end, middles[other.from]!, middles[other.to]!)) cost += CROSSING;
    }
    return cost;
  };
  /** How much too high what follows from one of several rivals is: it is what these are compared by. */
  const tooHigh = ({ from, to }: Line, i: number, at: Point, end: Point): number => {
    const [source, target] = from === i ? [at, end] : [end, at];
    return regions[from]!.isRival && !regions[to]!.isRival ? Math.max(0, source.y + size.height * 1.5 - target.y) : 0;
  };
  for (let round = 0, isMoved = true; isMoved && round < MOST_ROUNDS; round++) {
    isMoved = false;
    for (const [i, span] of spans.entries()) {
      let least = costAt(i, middles[i]!) - 1;
      for (const y of stepsOf(span.y, DOWN)) for (const x of stepsOf(span.x, ACROSS)) {
        const cost = costAt(i, { x, y });
        if (cost >= least) continue;
        [least, middles[i], isMoved] = [cost, { x, y }, true];
      }
    }
  }
  return middles;
}

/** Where the middle of a card may be: its card stays within its region; if that is smaller, the region within the card; and both in the map. */
function spanOf(start: number, length: number, card: number, most: number): readonly [number, number] {
  const [one, other] = [start + card / 2, start + length - card / 2];
  const within = (at: number) => Math.max(card / 2, Math.min(at, most - card / 2));
  return [within(Math.min(one, other)), within(Math.max(one, other))];
}

function stepsOf([from, to]: readonly [number, number], count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + (to - from) * i / (count - 1));
}

/** Whether two lines have no end in common. */
function areApart(one: Line, other: Line): boolean {
  return one.from !== other.from && one.from !== other.to && one.to !== other.from && one.to !== other.to;
}

type Line = Pick<Regions['bundles'][number], 'from' | 'to'>;

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

/** On which side of a line through two points a third one is: positive or negative. */
function sideOf(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
