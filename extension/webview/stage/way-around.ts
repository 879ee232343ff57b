import { borderPoint, centre, distance, type Point, type Rectangle } from '../../../server/src/picture/layout/geometry.js';

/** The corners of a line from one box to another, its ends included. */
export type Way = readonly Point[];

/** The distance from a box to a line that runs around it; the smaller one where boxes leave no room for the other. */
const CLEARS = [9, 5] as const;
/** So much of that a line may lose between its corners. */
const LOSS = 2;
/** What turns at the same corner runs so far from each other there. */
const ASIDE = 6;

/** This many boxes are gone around. */
const MOST_TURNS = 3;

/** A short way from a box to another that crosses no third one; straight, where none is found. Linear in the boxes. */
export function wayAround(boxes: readonly Rectangle[], from: number, to: number): Way {
  const [start, end] = [boxes[from]!, boxes[to]!];
  const direct = ends([centre(start), centre(end)], start, end);
  const others = boxes.filter((_, i) => i !== from && i !== to);
  if (others.every((box) => !crosses(direct[0]!, direct[1]!, box, 2))) return direct;
  const way = CLEARS.map((clear) => around(centre(start), centre(end), others, clear, MOST_TURNS)).find((each) => each !== undefined);
  return way === undefined ? direct : ends(way, start, end);
}

/** A way around the first box that is between two points, by the side that makes it shorter. */
function around(a: Point, b: Point, boxes: readonly Rectangle[], clear: number, turns: number): Way | undefined {
  const between = boxes.filter((box) => crosses(a, b, box, clear - LOSS));
  if (between.length === 0) return [a, b];
  if (turns === 0) return undefined;
  const first = between.reduce((one, other) => (distance(a, centre(other)) < distance(a, centre(one)) ? other : one));
  let best: Way | undefined;
  for (const corner of cornersOf(first, clear)) {
    // A corner behind the box is reached by one before it.
    if (crosses(a, corner, first, clear - LOSS) || boxes.some((box) => isIn(corner, box))) continue;
    const before = around(a, corner, boxes.filter((box) => box !== first), clear, turns - 1);
    const behind = before && around(corner, b, boxes, clear, turns - 1);
    if (before === undefined || behind === undefined) continue;
    const way = [...before, ...behind.slice(1)];
    if (best === undefined || lengthOf(way) < lengthOf(best)) best = way;
  }
  return best;
}

/** A turn costs a little, so that a straighter way is taken. */
function lengthOf(way: Way): number {
  return way.slice(1).reduce((sum, point, i) => sum + distance(way[i]!, point) + 8, 0);
}

/** A way cut off where it leaves and enters its boxes. */
function ends(way: Way, from: Rectangle, to: Rectangle): Way {
  return [borderPoint(from, way[1]!), ...way.slice(1, -1), borderPoint(to, way.at(-2)!)];
}

/** Ways that do not turn at one point: of those that go around the same corner of a box, each farther from it than the one before. */
export function parted(ways: readonly Way[], boxes: readonly Rectangle[]): readonly Way[] {
  const used = new Map<string, number>();
  const corners = new Map(boxes.flatMap((box) => CLEARS.flatMap((clear) => cornersOf(box, clear)).map((corner) => [keyOf(corner), centre(box)] as const)));
  return ways.map((way) => way.map((point, i) => {
    const key = keyOf(point);
    const middle = i === 0 || i === way.length - 1 ? undefined : corners.get(key);
    if (middle === undefined) return point;
    const before = used.get(key) ?? 0;
    used.set(key, before + 1);
    const by = before * ASIDE;
    return { x: point.x + by * Math.sign(point.x - middle.x), y: point.y + by * Math.sign(point.y - middle.y) };
  }));
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}

function cornersOf({ x, y, width, height }: Rectangle, clear: number): readonly Point[] {
  const [left, top, right, bottom] = [x - clear, y - clear, x + width + clear, y + height + clear];
  return [{ x: left, y: top }, { x: right, y: top }, { x: left, y: bottom }, { x: right, y: bottom }];
}

function isIn({ x, y }: Point, box: Rectangle): boolean {
  return x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 2 && y < box.y + box.height + 2;
}

/** Whether a line comes nearer to a box than `clear`. */
export function crosses(a: Point, b: Point, { x, y, width, height }: Rectangle, clear: number): boolean {
  // By Liang and Barsky: the part of the line between each pair of sides.
  let [from, to] = [0, 1];
  const sides = [[a.x, b.x - a.x, x - clear, x + width + clear], [a.y, b.y - a.y, y - clear, y + height + clear]] as const;
  for (const [start, by, low, high] of sides) {
    if (by === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / by, (high - start) / by];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to;
}
