import type { MapEdge } from '../graph.js';
import {
  GROUP_TOP, HEAD_LENGTH, hasHead, isSymmetric, type Arrangement, type PlacedEdge, type PlacedNode,
} from './arrangement.js';
import { between, distance, middleOf, rounded, samples, type Point, type Rectangle } from './geometry.js';
import { directEdges } from './outline.js';
import { RouteGrid, type Port } from './route-grid.js';

/** Above this many, edges between groups are drawn as straight lines: nobody could follow them anyway. */
const ROUTE_LIMIT = 300;
const CLEARANCE = 9;
const TURN_RADIUS = 12;

/**
 * The edges that no part has drawn, as right-angled paths around nodes and headings. Where there is no way, and where
 * there are too many, a straight line.
 */
export function routeEdges(picture: Arrangement, edges: readonly MapEdge[]): PlacedEdge[] {
  const places = new Map<string, PlacedNode>(picture.nodes.map((node) => [node.node.id, node]));
  const known = new Map(picture.edges.map((edge) => [edge.edge.id, edge]));
  const ordered = [...edges.filter((edge) => edge.toEdge === null), ...edges.filter((edge) => edge.toEdge !== null)];
  if (edges.length > ROUTE_LIMIT) return directEdges(ordered, places, known);
  const grid = new RouteGrid(picture.width, picture.height);
  for (const node of picture.nodes) grid.block(node, CLEARANCE);
  for (const { x, y, titleWidth } of picture.groups) {
    grid.block({ x, y: y + 8, width: titleWidth + 30, height: GROUP_TOP - 16 }, 0);
  }
  for (const edge of picture.edges) for (const point of samples(edge.path, grid.cell)) grid.crowd(point, 0.7);
  const result: PlacedEdge[] = [];
  for (const edge of ordered) {
    const placed = routeEdge(grid, edge, places, known) ?? directEdges([edge], places, known)[0];
    if (placed === undefined) continue;
    known.set(edge.id, placed);
    result.push(placed);
  }
  return result;
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
 * Where an edge may touch a box. Edges come in from below and from the sides, as in the layers; above, the box carries
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
