import type { MapNode } from '../graph.js';
import { HEAD_LENGTH, type Arrangement, type PlacedEdge } from './arrangement.js';
import { overlap, rounded, type Point, type Rectangle } from './geometry.js';

/** The lowest of the lines over a row leaves so much room above its frame, and each further one so much more. */
const [CLEAR, APART] = [30, 12];
const RADIUS = 10;

/**
 * The arrangement with the lines between nodes of one row that do not stand side by side led close above its frame, instead of in arcs as
 * high as they are broad, which are the first thing that one sees of a map. A line stays as it is where something is in its way, or where
 * that would not make it lower. `rows`: nodes that are in one layer, from left to right or not. Linear in the edges, and in the nodes for each such line.
 */
export function withLowArcs(arrangement: Arrangement, rows: readonly (readonly MapNode[])[]): Arrangement {
  if (rows.length === 0) return arrangement;
  const { nodes, groups, edges } = arrangement;
  const rowOf = new Map(rows.flatMap((row) => row.map(({ id }) => [id, row] as const)));
  const boxes = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const frames = new Map(groups.map((placed) => [placed.group.id, placed]));
  const arcs = edges.filter(({ edge: { from, to }, tip, tail }) => rowOf.has(from) && rowOf.get(from) === rowOf.get(to) && [tip, tail].every((end) => isAtTop(end, [boxes.get(from)!, boxes.get(to)!])));
  // What spans less lies lower.
  const inOrder = arcs.toSorted((one, other) => spanOf(one) - spanOf(other));
  const over = new Map<readonly MapNode[], number>();
  const lowered = new Map<PlacedEdge, PlacedEdge>();
  for (const placed of inOrder) {
    const row = rowOf.get(placed.edge.from)!;
    const at = over.get(row) ?? 0;
    const frame = frames.get(row[0]!.group ?? '');
    const top = Math.min(frame?.y ?? Infinity, ...row.map(({ id }) => boxes.get(id)!.y));
    const y = top - CLEAR - APART * at;
    const [tip, tail] = [placed.tip, placed.tail!];
    const [left, right] = [Math.min(tip.x, tail.x), Math.max(tip.x, tail.x)];
    const way: Rectangle = { x: left - APART, y: y - APART, width: right - left + 2 * APART, height: top - y + APART };
    if (Math.min(...placed.path.map((point) => point.y)) >= y || nodes.some((each) => overlap(each, way)) || groups.some((each) => each !== frame && overlap(each, way) && each.y > top)) continue;
    over.set(row, at + 1);
    lowered.set(placed, { ...placed, path: rounded([below(tail), { x: tail.x, y }, { x: tip.x, y }, below(tip)], RADIUS) });
  }
  return lowered.size === 0 ? arrangement : fromTop({ ...arrangement, edges: edges.map((each) => lowered.get(each) ?? each) }, topOf(arrangement));
}

/** Where the line begins after the head at a point on top of a box. */
function below({ x, y }: Point): Point {
  return { x, y: y - HEAD_LENGTH };
}

function spanOf({ tip, tail }: PlacedEdge): number {
  return Math.abs(tip.x - tail!.x);
}

function isAtTop(end: Point | null, boxes: readonly Rectangle[]): boolean {
  return end !== null && boxes.some(({ x, y, width }) => Math.abs(end.y - y) < 3 && end.x >= x && end.x <= x + width);
}

function topOf({ nodes, groups, edges }: Arrangement): number {
  let top = Infinity;
  for (const { y } of nodes) top = Math.min(top, y);
  for (const { y } of groups) top = Math.min(top, y);
  for (const { path } of edges) for (const { y } of path) top = Math.min(top, y);
  return top;
}

/** The arrangement moved up, so that its highest part is at `top` again. */
function fromTop(arrangement: Arrangement, top: number): Arrangement {
  const by = topOf(arrangement) - top;
  if (by <= 0) return arrangement;
  const { width, height, nodes, groups, edges } = arrangement;
  const up = (point: Point): Point => ({ x: point.x, y: point.y - by });
  return {
    width, height: height - by,
    nodes: nodes.map((each) => ({ ...each, y: each.y - by })),
    groups: groups.map((each) => ({ ...each, y: each.y - by })),
    edges: edges.map((each) => ({ ...each, path: each.path.map(up), tip: up(each.tip), tail: each.tail && up(each.tail) })),
  };
}
