import type { MapEdge } from '../graph.js';
import type { PlacedEdge } from './arrangement.js';
import { bounds, distance, overlap, samples, type Point, type Rectangle } from './geometry.js';

/** A line that is longer than a screen cannot be followed by eye. */
const LONGEST = 1400;
/** The distance between the points by which lines are compared, in pixels. */
const STEP = 12;
/** With more lines around the parts of a picture than this, only their length counts. */
const MOST_COMPARED = 300;

/**
 * The edges that were led around the parts of a picture in a way that can hardly be followed: farther than one can see at
 * once, or across other lines. Linear in the lines for each of them.
 */
export function hardToFollow(edges: readonly PlacedEdge[]): ReadonlySet<MapEdge> {
  const around = edges.filter(({ far, edge }) => far && edge.from !== edge.to && edge.toEdge === null);
  if (around.length === 0) return new Set();
  const hard = new Set(around.filter((each) => lengthOf(each) > LONGEST).map(({ edge }) => edge));
  if (around.length > MOST_COMPARED) return hard;
  const lines = edges.map((placed) => ({ placed, area: bounds(placed.path), points: undefined as readonly Point[] | undefined }));
  const pointsOf = (line: (typeof lines)[number]) => line.points ??= [...samples(line.placed.path, STEP)];
  for (const one of lines) {
    if (!around.includes(one.placed) || hard.has(one.placed.edge)) continue;
    const meets = lines.some((other) => other !== one && !hard.has(other.placed.edge) && !doShare(one.placed.edge, other.placed.edge)
      && overlap(grown(one.area), grown(other.area)) && doCross(pointsOf(one), pointsOf(other)));
    if (meets) hard.add(one.placed.edge);
  }
  return hard;
}

function lengthOf({ path }: PlacedEdge): number {
  let length = 0;
  for (let i = 3; i < path.length; i += 3) length += distance(path[i - 3]!, path[i]!);
  return length;
}

/** Lines that share an end meet on purpose. */
function doShare(one: MapEdge, other: MapEdge): boolean {
  return [one.from, one.to].some((end) => end === other.from || end === other.to);
}

/** A straight line has an area too. */
function grown({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}

/** Whether two chains of points cross. */
export function doCross(one: readonly Point[], other: readonly Point[]): boolean {
  for (let i = 1; i < one.length; i++) {
    for (let k = 1; k < other.length; k++) if (segmentsCross(one[i - 1]!, one[i]!, other[k - 1]!, other[k]!)) return true;
  }
  return false;
}

const LEAST = 1e-6;

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return areOpposite(side(a, b, c), side(a, b, d)) && areOpposite(side(c, d, a), side(c, d, b));
}

function side(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

function areOpposite(one: number, other: number): boolean {
  return one > LEAST && other < -LEAST || one < -LEAST && other > LEAST;
}
