// Counts what keeps a picture from being read, the same for every program's pictures.
import { doCross } from '../../server/src/picture/layout/followable.js';
import { overlap, type Point, type Rectangle } from '../../server/src/picture/layout/geometry.js';

/** A picture as far as it is measured. Pixels. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Rectangle & { readonly id: string })[];
  /** Lines between boxes as chains of points; those of one `bus` run together on purpose. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly ends: readonly string[]; readonly bus: string }[];
  readonly headings: readonly Rectangle[];
}

export interface Measures {
  /** Pairs of boxes that overlap or are less than 8 pixels apart. */
  readonly close: number;
  /** Pairs of a line and a box that it runs through without ending there. */
  readonly through: number;
  /** Pairs of lines that cross. */
  readonly crossings: number;
  /** Pairs of a heading and a box that it covers. */
  readonly covered: number;
  /** The share of the picture without a box, in percent. */
  readonly empty: number;
}

const LEAST_GAP = 8;
/** So far inside its border a line runs through a box, in pixels. */
const INSIDE = 2;

export function measure({ width, height, boxes, lines, headings }: Measured): Measures {
  const near = finder(boxes);
  let [close, through] = [0, 0];
  for (const box of boxes) {
    const room = grown(box, LEAST_GAP - 0.01);
    for (const other of near(room)) if (other.id > box.id && overlap(room, other)) close++;
  }
  for (const { points, ends } of lines) {
    const met = new Set<string>();
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      for (const box of near(spanned(a, b))) if (!ends.includes(box.id) && !met.has(box.id) && runsThrough(a, b, grown(box, -INSIDE))) met.add(box.id);
    }
    through += met.size;
  }
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const covered = headings.reduce((sum, heading) => sum + near(heading).filter((box) => overlap(heading, box)).length, 0);
  return { close, through, crossings: crossings(lines), covered, empty: Math.round(100 * (1 - area / Math.max(1, width * height))) };
}

/** Pairs of lines that cross; those that share an end, or run together, meet on purpose. */
function crossings(lines: Measured['lines']): number {
  const spans = lines.map(({ points }, i) => ({ id: String(i), line: i, ...bounding(points) }));
  const near = finder(spans);
  let count = 0;
  for (const span of spans) {
    const one = lines[span.line]!;
    for (const { line } of near(span)) {
      if (line <= span.line) continue;
      const other = lines[line]!;
      if (one.bus !== other.bus && !one.ends.some((end) => other.ends.includes(end)) && doCross(one.points, other.points)) count++;
    }
  }
  return count;
}

/** Whether a stretch has points inside a box (Liang and Barsky 1984). */
function runsThrough(a: Point, b: Point, { x, y, width, height }: Rectangle): boolean {
  if (width <= 0 || height <= 0) return false;
  let [from, to] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  for (const [step, room] of [[-dx, a.x - x], [dx, x + width - a.x], [-dy, a.y - y], [dy, y + height - a.y]] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
  }
  return from < to;
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function spanned(a: Point, b: Point): Rectangle {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function bounding(points: readonly Point[]): Rectangle {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const CELL = 400;

/** Finds what touches a rectangle. */
function finder<Item extends Rectangle>(items: readonly Item[]): (area: Rectangle) => Item[] {
  const cells = new Map<string, Item[]>();
  const keys = ({ x, y, width, height }: Rectangle) => {
    const found: string[] = [];
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) {
      for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) found.push(`${row} ${column}`);
    }
    return found;
  };
  for (const item of items) {
    for (const key of keys(item)) {
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [item]);
      else list.push(item);
    }
  }
  return (area) => [...new Set(keys(area).flatMap((key) => cells.get(key) ?? []))];
}
