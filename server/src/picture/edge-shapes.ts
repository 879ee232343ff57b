import { edgeKinds, hasHead, type EdgeType } from './edge-kinds.js';
import { middleOf, type Point } from './layout/geometry.js';
import type { PlacedEdge } from './layout/layout.js';

/** An arrow head: path data, and whether it is filled or hollow. */
export interface Head {
  readonly d: string;
  readonly kind: 'filled' | 'open';
}

const HALF_WIDTH = 4.6;
const BAR_HALF = 6.5;

/** A number as it stands in the picture: two decimals at most, so that it is the same everywhere. */
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
