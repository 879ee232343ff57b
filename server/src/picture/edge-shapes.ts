import { edgeKinds, hasHead, type EdgeType } from './edge-kinds.js';
import { distance, middleOf, samples, type Point } from './layout/geometry.js';
import type { PlacedEdge } from './layout/layout.js';

/** An arrow head: path data, and whether it is filled or hollow. */
export interface Head {
  readonly d: string;
  readonly kind: 'filled' | 'open';
}

const HALF_WIDTH = 4.6;
const BAR_HALF = 6.5;

/** A number as it is in the picture: two decimals at most, so that it is the same everywhere. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/**
 * Returns the path data of the edge's line. Drawn from its end to its start, so that the dashes of lines that run together
 * towards one head fall on each other.
 */
export function shaft({ path }: PlacedEdge): string {
  let d = `M${at(path.at(-1)!)}`;
  for (let i = path.length - 2; i >= 2; i -= 3) d += `C${at(path[i]!)} ${at(path[i - 1]!)} ${at(path[i - 2]!)}`;
  return d;
}

/**
 * Where the dashes of a line begin: as far from its end, drawn as `shaft` does, that those of lines which run together fall on each other,
 * although each ends at a place of its own. Counted from 0 of the map along the first stretch across the way that it ends on; 0: it has none.
 */
export function dashStart({ path }: PlacedEdge): number {
  const back = path.toReversed();
  let gone = 0;
  let first: 'x' | 'y' | undefined;
  for (let i = 0; i + 3 < back.length; i += 3) {
    const piece = back.slice(i, i + 4);
    const [from, to] = [piece[0]!, piece[3]!];
    const along = (['x', 'y'] as const).find((axis) => piece.every((point) => Math.abs(point[axis === 'x' ? 'y' : 'x'] - from[axis === 'x' ? 'y' : 'x']) < 0.01));
    first ??= along;
    if (along !== undefined && along !== first) return Math.sign(to[along] - from[along]) * from[along] - gone;
    const points = [...samples(piece, 1)];
    for (const [k, point] of points.entries()) if (k > 0) gone += distance(points[k - 1]!, point);
  }
  return 0;
}

/** How far into its pattern a line begins, of these dashes and gaps. */
export function dashOffset(start: number, dashes: readonly number[]): number {
  const period = dashes.reduce((sum, length) => sum + length, 0);
  return period === 0 ? 0 : ((start % period) + period) % period;
}

/** Returns the edge's arrow heads; none for premises and questions. */
export function heads(placed: PlacedEdge): Head[] {
  const { edge, path, tip, tail } = placed;
  const end = head(edge.type, path.at(-1)!, tip);
  const begin = tail === null ? undefined : head(edge.type, path[0]!, tail);
  return [end, begin].filter((found) => found !== undefined);
}

/** Where the edge's heads touch, and where each begins on the line. */
export function headEnds({ edge, path, tip, tail }: PlacedEdge): { tip: Point; base: Point }[] {
  if (!hasHead(edge)) return [];
  return [{ tip, base: path.at(-1)! }, ...tail === null ? [] : [{ tip: tail, base: path[0]! }]];
}

function head(type: EdgeType, base: Point, tip: Point): Head | undefined {
  switch (edgeKinds[type].head) {
    case 'triangle': return { kind: 'filled', d: triangle(base, tip) };
    case 'hollow': return { kind: 'open', d: triangle(base, tip) };
    case 'barred': return { kind: 'filled', d: triangle(base, tip) + bar(base, tip) };
    case 'diamond': return { kind: 'filled', d: diamond(base, tip) };
    case 'none': return undefined;
  }
}

function triangle(base: Point, tip: Point): string {
  const { x, y } = normal(base, tip);
  const left = { x: base.x + x * HALF_WIDTH, y: base.y + y * HALF_WIDTH };
  const right = { x: base.x - x * HALF_WIDTH, y: base.y - y * HALF_WIDTH };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

/** A stroke across the line where the head begins. */
function bar(base: Point, tip: Point): string {
  const { x, y } = normal(base, tip);
  const left = { x: base.x + x * BAR_HALF, y: base.y + y * BAR_HALF };
  const right = { x: base.x - x * BAR_HALF, y: base.y - y * BAR_HALF };
  return `M${at(left)}L${at(right)}`;
}

function diamond(base: Point, tip: Point): string {
  const { x, y } = normal(base, tip);
  const middle = { x: (base.x + tip.x) / 2, y: (base.y + tip.y) / 2 };
  const left = { x: middle.x + x * HALF_WIDTH, y: middle.y + y * HALF_WIDTH };
  const right = { x: middle.x - x * HALF_WIDTH, y: middle.y - y * HALF_WIDTH };
  return `M${at(tip)}L${at(left)}L${at(base)}L${at(right)}Z`;
}

/** The unit vector across the way from `base` to `tip`, to its left. */
function normal(base: Point, tip: Point): Point {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (tip.y - base.y) / -length, y: (tip.x - base.x) / length };
}

/** Tells where the mark of an edge's note or weight stands. */
export function notePoint({ path }: PlacedEdge): Point {
  return middleOf(path);
}

function at({ x, y }: Point): string {
  return `${num(x)} ${num(y)}`;
}
