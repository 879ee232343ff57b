import { push } from '../../base/multimap.js';
import type { MapEdge, MapNode } from '../graph.js';
import { CHIP_RISE, type NodeBox } from '../node-box.js';
import { HEAD_LENGTH, type Arrangement, type PlacedEdge, type PlacedNode } from './arrangement.js';
import { hasHead, isSymmetric } from '../edge-kinds.js';
import { forestOf, type Forest } from './forest.js';
import { around, rounded, type Point } from './geometry.js';
import { planColumns, type Plan } from './column-plan.js';

export interface IndentedInput {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** The drawing of a node, so broad if it is a statement. */
  readonly draw: (node: MapNode, breadth: number) => NodeBox;
  /** How broad a column is, in pixels. */
  readonly width: number;
}

/** The room between what is above and a node, and between a node and what hangs below it, with room for a head. */
const GAP = 7;
const HEAD_GAP = 17;
/** The distance from the left edge of a node to the first lane for edges from below, from lane to lane, and from the last to the nodes there. */
const LANE_X = 12;
const LANE_GAP = 13;
const STUB = 16;
/** The distance from the left edge of a node to the line that undercuts its step. */
const UNDERCUT_X = 8;
/** The distance below a node's upper edge at which its edge leaves at the side, and below a node at which edges from several columns meet. */
const LEAVES = 17;
const MEETS = 11;
const COLUMN_GAP = 16;
/** No statement gets narrower, however deep it stands. */
const LEAST_WIDTH = 170;
const TURN_RADIUS = 6;

/**
 * Lays `nodes` out as outlines: every node below the one that it hangs from, and indented unless it is the only one
 * there. Gives each tree in its shapes, in one column and in more up to `mostColumns`, with the edges that make it up.
 * Linear for families of bounded size; nothing recurses over depth.
 */
export function indentedTrees({ nodes, edges, draw, width }: IndentedInput, mostColumns: number): Arrangement[][] {
  const forest = forestOf(nodes, edges);
  const children = forest.children.map((family) => byType(family, forest));
  const heights = nodes.map((node) => draw(node, width - STUB).height);
  return forest.roots.map((root) => {
    const plan = planColumns(root, {
      forest, gap: (GAP + HEAD_GAP) / 2, mostColumns, children: (node) => children[node]!, heightOf: (node) => heights[node]!,
    });
    const most = plan(root, mostColumns).length === 0 ? 1 : mostColumns;
    return Array.from({ length: most }, (_, i) => new IndentedTree({ nodes, forest, draw, width, plan }).arrangement(root, i + 1));
  });
}

/** Siblings by the types of their edges, each with what undercuts its step after it. */
function byType(siblings: readonly number[], { edgeOf }: Forest): number[] {
  const lists = new Map<string, number[]>();
  let last = '';
  for (const child of siblings) {
    const { type, toEdge } = edgeOf[child]!;
    if (toEdge === null || last === '') last = type;
    push(lists, last, child);
  }
  return [...lists.values()].flat();
}

/** Nodes below each other, so far. */
interface Column {
  bottom: number;
}

/** Where a node is to go, and where its edge ends. */
interface Hanging {
  readonly node: number;
  readonly x: number;
  readonly right: number;
  readonly columns: number;
  readonly column: Column;
  readonly parent: PlacedNode;
  /** The lane of the edge's line upwards. */
  readonly lane: number;
  /** It stands straight below, not indented. */
  readonly isStraight: boolean;
  readonly isFirst: boolean;
  /** The sibling whose step it undercuts, if it does, and whether that one is in the same column. */
  readonly undercuts: { readonly node: number; readonly isAbove: boolean } | undefined;
}

class IndentedTree {
  readonly #nodes: readonly MapNode[];
  readonly #forest: Forest;
  readonly #draw: IndentedInput['draw'];
  readonly #width: number;
  readonly #plan: Plan;
  readonly #placed = new Map<number, PlacedNode>();
  readonly #edges: PlacedEdge[] = [];

  constructor({ nodes, forest, draw, width, plan }: Pick<IndentedInput, 'nodes' | 'draw' | 'width'> & { forest: Forest; plan: Plan }) {
    [this.#nodes, this.#forest, this.#draw, this.#width, this.#plan] = [nodes, forest, draw, width, plan];
  }

  arrangement(root: number, columns: number): Arrangement {
    const right = columns * (this.#width + COLUMN_GAP) - COLUMN_GAP;
    const open = this.#below(root, this.#put(root, 0, right, 0), columns, right, { bottom: this.#placed.get(root)!.height });
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const placed = this.#place(next);
      for (const each of this.#below(next.node, placed, next.columns, next.right, next.column)) open.push(each);
    }
    const nodes = [...this.#placed.values()];
    const { x, y, width, height } = around(nodes);
    return { width: x + width, height: y + height, nodes, edges: this.#edges, groups: [] };
  }

  /** What hangs from a node that has been placed, the last one first. */
  #below(node: number, parent: PlacedNode, columns: number, right: number, column: Column): Hanging[] {
    const all: Hanging[] = [];
    const left = parent.x;
    const broad = (right - left + COLUMN_GAP) / columns;
    let at = 0;
    const byEdge = new Map<string, { node: number; group: number }>();
    const groups = this.#plan(node, columns);
    for (const [group, { nodes, columns: own }] of groups.entries()) {
      const from = left + at * broad;
      at += own;
      const to = groups.length === 1 ? right : left + at * broad - COLUMN_GAP;
      const below = groups.length === 1 ? column : { bottom: column.bottom };
      for (const hanging of this.#list(nodes, parent, from)) {
        const { id, toEdge } = this.#forest.edgeOf[hanging.node]!;
        const target = toEdge === null ? undefined : byEdge.get(toEdge);
        const undercuts = target && { node: target.node, isAbove: target.group === group };
        all.push({ ...hanging, right: to, columns: own, column: below, undercuts });
        byEdge.set(id, { node: hanging.node, group });
      }
    }
    return all.reverse();
  }

  #isUndercut(node: number): boolean {
    return this.#forest.edgeOf[node]!.toEdge !== null;
  }

  /** Nodes below each other from `left` on, with a lane for each type of edge: the last ones take the leftmost, so that none cross. */
  #list(nodes: readonly number[], parent: PlacedNode, left: number) {
    const { edgeOf } = this.#forest;
    const types = [...new Set(nodes.filter((node) => !this.#isUndercut(node)).map((node) => edgeOf[node]!.type))];
    const isStraight = nodes.length === 1;
    const last = parent.box.shape === 'junction' ? 0 : Math.max(0, types.length - 1);
    const lane = (node: number) => left + LANE_X + Math.max(0, last - Math.max(0, types.indexOf(edgeOf[node]!.type))) * LANE_GAP;
    const x = isStraight ? left : left + LANE_X + last * LANE_GAP + STUB;
    return nodes.map((node, i) => ({ node, x, parent, lane: lane(node), isStraight, isFirst: i === 0 }));
  }

  #put(node: number, x: number, right: number, y: number): PlacedNode {
    const box = this.#draw(this.#nodes[node]!, Math.max(LEAST_WIDTH, right - x));
    const placed = { node: this.#nodes[node]!, box, x, y, width: box.width, height: box.height };
    this.#placed.set(node, placed);
    return placed;
  }

  #place(hanging: Hanging): PlacedNode {
    const { node, x, right, column, isFirst } = hanging;
    const flat = this.#put(node, x, right, 0);
    const rise = flat.box.chips.some((chip) => chip.y < 0) ? CHIP_RISE : 0;
    const placed = { ...flat, y: column.bottom + rise + (isFirst ? HEAD_GAP : GAP) };
    this.#placed.set(node, placed);
    column.bottom = placed.y + placed.height;
    this.#edges.push(line(this.#forest.edgeOf[node]!, this.#corners(hanging, placed)));
    return placed;
  }

  /** Where the edge of a node runs, from the node on. */
  #corners({ parent, lane, isStraight, undercuts }: Hanging, { x, y, height }: PlacedNode): Point[] {
    const leaves = (top: number, high: number) => top + Math.min(high / 2, LEAVES);
    const bottom = parent.y + parent.height;
    const start = isStraight ? { x: lane, y } : { x, y: leaves(y, height) };
    if (undercuts !== undefined) {
      const target = this.#placed.get(undercuts.node)!;
      const tip = undercuts.isAbove
        ? { x: target.x - UNDERCUT_X, y: leaves(target.y, target.height) }
        : { x: target.x + LANE_X, y: bottom + MEETS + 2 };
      return undercuts.isAbove ? [start, { x: tip.x, y: start.y }, tip] : [start, { x: start.x, y: tip.y }, tip];
    }
    const isBelow = lane <= parent.x + parent.width - 4;
    const tip = { x: isBelow ? lane : parent.x + Math.min(LANE_X, parent.width / 2), y: bottom };
    return [
      start, ...isStraight ? [] : [{ x: lane, y: start.y }],
      ...isBelow ? [] : [{ x: lane, y: bottom + MEETS }, { x: tip.x, y: bottom + MEETS }], tip,
    ];
  }
}

/** An edge through right-angled corners, from the lower node to the upper one. */
function line(edge: MapEdge, corners: readonly Point[]): PlacedEdge {
  const [start, tip] = [corners[0]!, corners.at(-1)!];
  const points = [...corners];
  if (isSymmetric(edge)) points[0] = towards(start, corners[1]!);
  if (hasHead(edge)) points[points.length - 1] = towards(tip, corners.at(-2)!);
  const path = rounded(points, TURN_RADIUS);
  return isSymmetric(edge)
    ? { edge, path: path.toReversed(), tip: start, tail: tip, far: false }
    : { edge, path, tip, tail: null, far: false };
}

/** The point that is as far from `from` as a head is long. */
function towards(from: Point, to: Point): Point {
  return { x: from.x + Math.sign(to.x - from.x) * HEAD_LENGTH, y: from.y + Math.sign(to.y - from.y) * HEAD_LENGTH };
}
