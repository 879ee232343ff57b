import type { MapEdge } from '../graph.js';
import { HEAD_LENGTH, type Arrangement, type PlacedEdge, type PlacedNode } from './arrangement.js';
import { hasHead, isSymmetric } from '../edge-kinds.js';
import { directEdge } from './direct.js';
import { between, centre, distance, middleOf, rounded, samples, type Point, type Rectangle } from './geometry.js';
import { RouteGrid, type Port } from './route-grid.js';

/** Steps of the search for ways, over all edges; what is left then is drawn as straight lines. */
const MOST_STEPS = 2_500_000;
/** A way longer than this can hardly be followed; it is not searched for in a map with many. */
const FOLLOWABLE = 6000;
const MANY = 300;
const CLEARANCE = 9;
const TURN_RADIUS = 12;

/**
 * The edges that no part has drawn, as right-angled paths around nodes and headings, short ones first. Where there is
 * no way, and where there are too many for the time that a picture may take, a straight line.
 */
export function routeEdges(picture: Arrangement, edges: readonly MapEdge[]): PlacedEdge[] {
  if (edges.length === 0) return [];
  const places = new Map<string, PlacedNode>(picture.nodes.map((node) => [node.node.id, node]));
  const known = new Map(picture.edges.map((edge) => [edge.edge.id, edge]));
  const grid = new RouteGrid(picture.width, picture.height);
  for (const node of picture.nodes) grid.block(node, CLEARANCE);
  for (const { x, y, titleWidth, top } of picture.groups) {
    grid.block({ x, y: y + 8, width: titleWidth + 30, height: top - 16 }, 0);
  }
  for (const edge of picture.edges) for (const point of samples(edge.path, grid.cell)) grid.crowd(point, 0.7);
  const result: PlacedEdge[] = [];
  for (const { edge, length } of inOrder(edges, places)) {
    const isFollowable = edges.length <= MANY || length <= FOLLOWABLE;
    const way = isFollowable && grid.steps < MOST_STEPS ? routeEdge(grid, edge, places, known) : undefined;
    const placed = way ?? directEdge(edge, places, known);
    if (placed === undefined) continue;
    known.set(edge.id, placed);
    result.push(placed);
  }
  return result;
}

/** Short edges first where there are many; undercuts of edges after all others, since they need them. */
function inOrder(edges: readonly MapEdge[], places: ReadonlyMap<string, PlacedNode>): { edge: MapEdge; length: number }[] {
  const measured = edges.map((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return { edge, length: from === undefined || to === undefined ? 0 : distance(centre(from), centre(to)) };
  });
  if (edges.length > MANY) measured.sort((a, b) => a.length - b.length);
  return [...measured.filter(({ edge }) => edge.toEdge === null), ...measured.filter(({ edge }) => edge.toEdge !== null)];
}

function routeEdge(
  grid: RouteGrid, edge: MapEdge, places: ReadonlyMap<string, Rectangle>, known: ReadonlyMap<string, PlacedEdge>,
): PlacedEdge | undefined {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  if (from === undefined || to === undefined || from === to) return undefined;
  const target = edge.toEdge === null ? undefined : known.get(edge.toEdge);
  const goals = target === undefined ? ports(grid, to, 'in') : pointPorts(grid, middleOf(target.path));
  const found = grid.route(ports(grid, from, 'out'), goals);
  if (found === undefined) return undefined;
  const { start, end, cells } = found;
  const corners = [start.border, ...joined(start, cells, end), end.border];
  const shaft = hasHead(edge) ? shortened(corners) : corners;
  const both = isSymmetric(edge) ? shortened([...shaft].reverse()).reverse() : shaft;
  return {
    edge, path: rounded(both, TURN_RADIUS), tip: end.border, tail: isSymmetric(edge) ? start.border : null, far: true,
  };
}

/**
 * The corners between two ports: the first and last of `cells` are moved onto the lines on which the edge leaves and
 * arrives, so that it meets the boxes at a right angle.
 */
function joined(start: Port, cells: readonly Point[], end: Port): Point[] {
  const corners = cells.map((cell) => ({ ...cell }));
  align(corners, start.border, start.vertical);
  corners.reverse();
  align(corners, end.border, end.vertical);
  return corners.reverse();
}

function align(corners: { x: number; y: number }[], border: Point, vertical: boolean): void {
  const axis = vertical ? 'x' : 'y';
  const old = corners[0]![axis];
  for (const corner of corners) {
    if (corner[axis] !== old) break;
    corner[axis] = border[axis];
  }
}

/** `corners` without the last stretch that the head takes. */
function shortened(corners: readonly Point[]): Point[] {
  const tip = corners.at(-1)!;
  const before = corners.at(-2)!;
  const share = Math.min(0.9, HEAD_LENGTH / Math.max(1, distance(before, tip)));
  return [...corners.slice(0, -1), between(tip, before, share)];
}

/**
 * Tells where an edge may touch a box. Edges come in from below and from the sides, as in the layers; above, the box carries
 * its labels. The costs prefer the natural sides.
 */
function ports(grid: RouteGrid, box: Rectangle, way: 'in' | 'out'): Port[] {
  const { x, y, width, height } = box;
  const found: Port[] = [];
  const add = (border: Point, dx: number, dy: number, cost: number) => {
    const cell = grid.firstFree(border, dx, dy, HEAD_LENGTH + 4);
    if (cell !== undefined) found.push({ border, cell, vertical: dx === 0, cost });
  };
  for (const share of width > 80 ? [0.5, 0.35, 0.65, 0.2, 0.8] : [0.5]) {
    const border = x + width * share;
    const aside = Math.abs(share - 0.5) * 4;
    if (way === 'out') add({ x: border, y }, 0, -1, aside);
    add({ x: border, y: y + height }, 0, 1, (way === 'in' ? 0 : 5) + aside);
  }
  for (const share of height > 80 ? [0.5, 0.3, 0.7] : [0.5]) {
    const border = y + height * share;
    add({ x, y: border }, -1, 0, 2);
    add({ x: x + width, y: border }, 1, 0, 2);
  }
  return found;
}

function pointPorts(grid: RouteGrid, point: Point): Port[] {
  return ([[0, -1], [0, 1], [-1, 0], [1, 0]] as const).flatMap(([dx, dy]): Port[] => {
    const cell = grid.firstFree(point, dx, dy, HEAD_LENGTH + 4);
    return cell === undefined ? [] : [{ border: point, cell, vertical: dx === 0, cost: 0 }];
  });
}
