import type { Direction } from '../display.js';
import type { MapEdge, MapNode } from '../graph.js';
import type { NodeBox } from '../node-box.js';
import { HEAD_LENGTH, type Arrangement, type PlacedEdge, type PlacedNode } from './arrangement.js';
import { hasHead, isSymmetric } from '../edge-kinds.js';
import { columnsOf, type Columns } from './columns.js';
import { forestOf, type Forest } from './forest.js';
import { distance, middleOf, rounded, type Point } from './geometry.js';
import { portOffsets } from './ports.js';
import { family, outlineOf, withParent, type Outline } from './tidy.js';

const SIBLING_GAP = 24;
/** Between a box and what hangs below it, along the tree's depth. */
const LEVEL_GAP: Readonly<Record<Direction, number>> = { down: 54, up: 54, right: 72, left: 72 };
/** Siblings that would be broader than this together stand in columns below each other. */
const BROAD = 1500;
const TURN_RADIUS = 10;

export interface TreeInput {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly direction: Direction;
}

/** A tree, whose top left corner is at `origin`. */
export interface Tree extends Arrangement {
  readonly origin: Point;
}

/**
 * Lays `nodes` out as trees, each an arrangement of its own, with the edges that make them up; the others are left for
 * the router. Broad families stand in columns, so that no tree becomes a ribbon. Linear, total, deterministic; nothing
 * recurses over depth.
 */
export function trees(input: TreeInput): Tree[] {
  const forest = forestOf(input.nodes, input.edges);
  const frame = new Frame(input, forest);
  const undercuts = input.edges.filter((edge) => edge.toEdge !== null);
  const places = frame.nodes.map((_, i) => frame.placed(i));
  const edges = new Map<string, PlacedEdge>();
  const ofRoot: { nodes: number[]; edges: PlacedEdge[] }[] = forest.roots.map(() => ({ nodes: [], edges: [] }));
  const rootOf = new Int32Array(input.nodes.length);
  forest.roots.forEach((root, tree) => {
    for (const node of below(forest, root)) {
      rootOf[node] = tree;
      ofRoot[tree]!.nodes.push(node);
      const edge = forest.edgeOf[node];
      if (edge === undefined || edge.toEdge !== null) continue;
      const placed = frame.edge(node, edge);
      edges.set(edge.id, placed);
      ofRoot[tree]!.edges.push(placed);
    }
  });
  const lowerOf = new Map(forest.edgeOf.flatMap((edge, node) => (edge === undefined ? [] : [[edge.id, node] as const])));
  for (const edge of undercuts) {
    const node = lowerOf.get(edge.id);
    const target = edges.get(edge.toEdge!);
    if (node === undefined || target === undefined || !frame.stands(node, lowerOf.get(edge.toEdge!)!)) continue;
    const placed = frame.undercut(node, edge, middleOf(target.path));
    edges.set(edge.id, placed);
    ofRoot[rootOf[node]!]!.edges.push(placed);
  }
  return ofRoot.map((tree) => cropped(tree.nodes.map((node) => places[node]!), tree.edges));
}

/** A tree's nodes, parents first. */
function below(forest: Forest, root: number): number[] {
  const all = [root];
  for (let i = 0; i < all.length; i++) for (const child of forest.children[all[i]!]!) all.push(child);
  return all;
}

/** The places of all nodes in breadth and depth, whatever the direction. */
class Frame {
  readonly nodes: readonly MapNode[];
  readonly #boxes: NodeBox[];
  readonly #direction: Direction;
  readonly #forest: Forest;
  readonly #parent: Int32Array;
  /** Of the middle of a box; first relative to its parent's, in the end absolute. */
  readonly #breadth: Float64Array;
  /** Of the upper edge of a box; moved by what `#sunk` says of the node and of all above it. */
  readonly #depth: Float64Array;
  readonly #sunk: Float64Array;
  /** Of an edge's end at its parent, relative to the parent's middle. */
  readonly #port: Float64Array;
  /** Of nodes in columns: the breadth of the lane that their edge takes, relative to their parent; and its top. */
  readonly #lane: Float64Array;
  readonly #laneTop: Float64Array;

  constructor({ nodes, boxes, direction }: TreeInput, forest: Forest) {
    this.nodes = nodes;
    this.#boxes = nodes.map((node) => boxes.get(node.id)!);
    this.#direction = direction;
    this.#forest = forest;
    const numbers = () => new Float64Array(nodes.length);
    this.#parent = new Int32Array(nodes.length).fill(-1);
    [this.#breadth, this.#depth, this.#sunk, this.#port] = [numbers(), numbers(), numbers(), numbers()];
    [this.#lane, this.#laneTop] = [numbers().fill(NaN), numbers()];
    for (const root of forest.roots) this.#arrange(below(forest, root));
  }

  get #gap(): number {
    return LEVEL_GAP[this.#direction];
  }

  get #isUpright(): boolean {
    return this.#direction === 'down' || this.#direction === 'up';
  }

  #broad(node: number): number {
    const { width, height } = this.#boxes[node]!;
    return this.#isUpright ? width : height;
  }

  #deep(node: number): number {
    const { width, height } = this.#boxes[node]!;
    return this.#isUpright ? height : width;
  }

  /** Whether a node stands beside `sibling`, below the same parent and not in a column. */
  stands(node: number, sibling: number): boolean {
    return this.#parent[node] === this.#parent[sibling] && !this.#inColumn(node);
  }

  #inColumn(node: number): boolean {
    return !Number.isNaN(this.#lane[node]!);
  }

  /** Places one tree; `order` has parents first. */
  #arrange(order: readonly number[]): void {
    for (const node of order) {
      for (const child of this.#forest.children[node]!) {
        this.#parent[child] = node;
        this.#depth[child] = this.#depth[node]! + this.#deep(node) + this.#gap;
      }
    }
    const outlines = new Map<number, Outline>();
    const bounds = new Map<number, Bounds>();
    for (const node of order.toReversed()) this.#place(node, outlines, bounds);
    for (const node of order) {
      const parent = this.#parent[node]!;
      if (parent === -1) continue;
      this.#breadth[node]! += this.#breadth[parent]!;
      this.#sunk[node]! += this.#sunk[parent]!;
    }
  }

  /** Places the children of `node`, whose own subtrees are complete, below it. */
  #place(node: number, outlines: Map<number, Outline>, bounds: Map<number, Bounds>): void {
    const children = this.#forest.children[node]!;
    const half = this.#broad(node) / 2;
    const end = this.#depth[node]! + this.#deep(node);
    if (children.length === 0) {
      outlines.set(node, outlineOf({ half, end }));
      bounds.set(node, { left: -half, right: half, end });
      return;
    }
    const own = children.map((child) => bounds.get(child)!);
    const broad = own.reduce((sum, { left, right }) => sum + right - left + SIBLING_GAP, -SIBLING_GAP);
    const beside = family(children.map((child) => outlines.get(child)!), SIBLING_GAP);
    let [left, right, deepest] = [Infinity, -Infinity, end];
    for (const [i, each] of own.entries()) {
      left = Math.min(left, beside.offsets[i]! + each.left);
      right = Math.max(right, beside.offsets[i]! + each.right);
      deepest = Math.max(deepest, each.end);
    }
    if (children.length > 2 && broad > BROAD && right - left > BROAD) this.#stack(node, outlines, bounds);
    else {
      children.forEach((child, i) => { this.#breadth[child] = beside.offsets[i]!; });
      const strip = beside.offsets.at(-1)!;
      outlines.set(node, withParent([{ half, end }, { half: Math.max(strip, 1), end: end + this.#gap }], beside));
      bounds.set(node, {
        left: Math.min(-half, left), right: Math.max(half, right), end: deepest,
      });
      this.#spreadPorts(node, children.map((child) => [child]));
    }
    for (const child of children) {
      outlines.delete(child);
      bounds.delete(child);
    }
  }

  /** Places the children of `node` in columns, each with a lane for the edges beside it. */
  #stack(node: number, outlines: Map<number, Outline>, bounds: Map<number, Bounds>): void {
    const children = this.#forest.children[node]!;
    const end = this.#depth[node]! + this.#deep(node);
    const top = end + this.#gap;
    const columns: Columns = columnsOf(children.map((child) => {
      const { left, right, end: deepest } = bounds.get(child)!;
      return {
        before: -left, after: right, deep: deepest - this.#depth[child]!,
        isLeaf: this.#forest.children[child]!.length === 0,
        kind: this.#forest.edgeOf[child]!.type,
      };
    }));
    children.forEach((child, i) => {
      const { breadth, depth, lane } = columns.places[i]!;
      this.#breadth[child] = breadth;
      this.#sunk[child] = top + depth - this.#depth[child]!;
      this.#lane[child] = lane;
      this.#laneTop[child] = top;
    });
    const half = this.#broad(node) / 2;
    const block = Math.max(half, columns.broad / 2);
    outlines.set(node, outlineOf({ half, end }, { half: block, end: top + columns.deep }));
    bounds.set(node, { left: -block, right: block, end: top + columns.deep });
    this.#spreadPorts(node, columns.columns.map((column) => column.map((i) => children[i]!)));
  }

  /** Spreads the ends of the edges over the parent's side; one place for every list of nodes. */
  #spreadPorts(node: number, lists: readonly (readonly number[])[]): void {
    const ending = lists.filter((list) => list.some((child) => this.#forest.edgeOf[child]!.toEdge === null));
    const offsets = portOffsets(ending.map((list) => this.#forest.edgeOf[list[0]!]!.type), this.#broad(node));
    ending.forEach((list, i) => { for (const child of list) this.#port[child] = offsets[i]!; });
  }

  /** A point given in breadth and depth, as it is drawn. */
  #at(breadth: number, depth: number): Point {
    switch (this.#direction) {
      case 'down': return { x: breadth, y: depth };
      case 'up': return { x: breadth, y: -depth };
      case 'right': return { x: depth, y: breadth };
      case 'left': return { x: -depth, y: breadth };
    }
  }

  #top(node: number): number {
    return this.#depth[node]! + this.#sunk[node]!;
  }

  placed(node: number): PlacedNode {
    const box = this.#boxes[node]!;
    const corner = this.#at(this.#breadth[node]!, this.#top(node));
    const { width, height } = box;
    const x = { down: corner.x - width / 2, up: corner.x - width / 2, right: corner.x, left: corner.x - width };
    const y = { down: corner.y, up: corner.y - height, right: corner.y - height / 2, left: corner.y - height / 2 };
    const direction = this.#direction;
    return { node: this.nodes[node]!, box, x: x[direction], y: y[direction], width, height };
  }

  /** The edge between a node and its parent. */
  edge(node: number, edge: MapEdge): PlacedEdge {
    const parent = this.#parent[node]!;
    const tip = { breadth: this.#breadth[parent]! + this.#port[node]!, depth: this.#top(parent) + this.#deep(parent) };
    const [headBelow, headAbove] = isSymmetric(edge) ? [true, true] : [false, hasHead(edge)];
    const end = { breadth: tip.breadth, depth: tip.depth + (headAbove ? HEAD_LENGTH : 0) };
    const path: Point[] = [];
    let start: { breadth: number; depth: number };
    if (this.#inColumn(node)) {
      const lane = this.#breadth[parent]! + this.#lane[node]!;
      const isLeaf = this.#forest.children[node]!.length === 0;
      const laneTop = this.#laneTop[node]! + this.#sunk[parent]!;
      start = isLeaf
        ? { breadth: this.#breadth[node]! - this.#broad(node) / 2, depth: this.#top(node) + this.#deep(node) / 2 }
        : { breadth: this.#breadth[node]!, depth: this.#top(node) };
      const first = { ...start };
      if (headBelow) first[isLeaf ? 'breadth' : 'depth'] -= HEAD_LENGTH;
      const turn = isLeaf ? [] : [{ breadth: start.breadth, depth: start.depth - 20 }];
      const corner = { breadth: lane, depth: isLeaf ? start.depth : start.depth - 20 };
      const corners = [first, ...turn, corner, { breadth: lane, depth: laneTop }];
      path.push(...rounded(corners.map((point) => this.#at(point.breadth, point.depth)), TURN_RADIUS));
      path.push(...this.#bow({ breadth: lane, depth: laneTop }, end));
    } else {
      start = { breadth: this.#breadth[node]!, depth: this.#top(node) };
      const first = { breadth: start.breadth, depth: start.depth - (headBelow ? HEAD_LENGTH : 0) };
      path.push(this.#at(first.breadth, first.depth), ...this.#bow(first, end));
    }
    const ends = { tip: this.#at(tip.breadth, tip.depth), tail: this.#at(start.breadth, start.depth) };
    return isSymmetric(edge)
      ? { edge, path: path.toReversed(), tip: ends.tail, tail: ends.tip, far: false }
      : { edge, path, tip: ends.tip, tail: null, far: false };
  }

  /** A curve that leaves and arrives along the depth. */
  #bow(from: { breadth: number; depth: number }, to: { breadth: number; depth: number }): Point[] {
    const half = (from.depth - to.depth) / 2;
    return [
      this.#at(from.breadth, from.depth - half), this.#at(to.breadth, to.depth + half), this.#at(to.breadth, to.depth),
    ];
  }

  /** From a node sideways into the edge next to it. */
  undercut(node: number, edge: MapEdge, target: Point): PlacedEdge {
    const start = this.#at(this.#breadth[node]!, this.#top(node));
    const bend = this.#isUpright ? { x: start.x, y: target.y } : { x: target.x, y: start.y };
    const length = distance(bend, target) || 1;
    const share = Math.min(0.6, HEAD_LENGTH / length);
    const end = { x: target.x + (bend.x - target.x) * share, y: target.y + (bend.y - target.y) * share };
    const control = { x: (start.x + 2 * bend.x) / 3, y: (start.y + 2 * bend.y) / 3 };
    const near = { x: (end.x + 2 * bend.x) / 3, y: (end.y + 2 * bend.y) / 3 };
    return { edge, path: [start, control, near, end], tip: target, tail: null, far: false };
  }
}

interface Bounds {
  /** From the middle of the root. */
  readonly left: number;
  readonly right: number;
  readonly end: number;
}

/** An arrangement that says itself where its top left corner is. */
function cropped(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Tree {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of nodes) {
    add(x, y);
    add(x + width, y + height);
  }
  for (const { path } of edges) for (const { x, y } of path) add(x, y);
  return { width: right - left, height: bottom - top, groups: [], nodes, edges, origin: { x: left, y: top } };
}
