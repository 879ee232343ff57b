/** Pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `x`, `y`: its top left corner. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** A straight piece of a path, as a cubic Bézier curve without its start. */
export function straight(from: Point, to: Point): Point[] {
  return [between(from, to, 1 / 3), between(from, to, 2 / 3), to];
}

/** Returns the point at `share` (0 to 1) of the way. */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function centre({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Returns the smallest rectangle around `points`. */
export function bounds(points: readonly Point[]): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns the smallest rectangle around `boxes`. */
export function around(boxes: readonly Rectangle[]): Rectangle {
  return bounds(boxes.flatMap(corners));
}

/** Returns the top left and the bottom right corner of a rectangle. */
export function corners({ x, y, width, height }: Rectangle): readonly [Point, Point] {
  return [{ x, y }, { x: x + width, y: y + height }];
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Tells where the line from the centre of `box` towards `to` leaves it. */
export function borderPoint(box: Rectangle, to: Point): Point {
  const middle = centre(box);
  const dx = to.x - middle.x;
  const dy = to.y - middle.y;
  if (dx === 0 && dy === 0) return { x: middle.x, y: box.y };
  const share = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9));
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

/** Returns a path of straight pieces through `corners` with rounded turns: cubic control points, 3k + 1 of them. */
export function rounded(corners: readonly Point[], radius: number): Point[] {
  const first = corners[0]!;
  const path: Point[] = [first];
  let at = first;
  for (let i = 1; i < corners.length - 1; i++) {
    const corner = corners[i]!;
    const next = corners[i + 1]!;
    const reach = Math.min(radius, distance(corners[i - 1]!, corner) / 2, distance(corner, next) / 2);
    const enter = between(corner, corners[i - 1]!, reach / (distance(corner, corners[i - 1]!) || 1));
    const leave = between(corner, next, reach / (distance(corner, next) || 1));
    path.push(...straight(at, enter), between(enter, corner, 0.55), between(leave, corner, 0.55), leave);
    at = leave;
  }
  path.push(...straight(at, corners.at(-1)!));
  return path;
}

/** Returns the middle of a path of cubic curves: a point on its middle curve. */
export function middleOf(path: readonly Point[]): Point {
  const curves = (path.length - 1) / 3;
  const index = Math.floor(curves / 2);
  const t = curves % 2 === 1 ? 0.5 : 0;
  const [a, b, c, d] = [path[3 * index]!, path[3 * index + 1]!, path[3 * index + 2]!, path[3 * index + 3]!];
  if (b === undefined || c === undefined || d === undefined) return a;
  return curvePoint(a, b, c, d, t);
}

export function curvePoint(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const [k0, k1, k2, k3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: k0 * a.x + k1 * b.x + k2 * c.x + k3 * d.x, y: k0 * a.y + k1 * b.y + k2 * c.y + k3 * d.y };
}

/** Points on a path of cubic curves, not further apart than `step` (but at most 200 a curve). */
export function* samples(path: readonly Point[], step: number): Generator<Point> {
  for (let i = 0; i + 3 < path.length; i += 3) {
    const [a, b, c, d] = [path[i]!, path[i + 1]!, path[i + 2]!, path[i + 3]!];
    const count = Math.min(200, Math.ceil((distance(a, b) + distance(b, c) + distance(c, d)) / step) + 1);
    for (let k = 0; k <= count; k++) yield curvePoint(a, b, c, d, k / count);
  }
}
