import type { Direction } from '../display.js';
import type { MapEdge, MapNode } from '../graph.js';
import type { NodeBox } from '../node-box.js';
import { HEAD_LENGTH, type PlacedEdge, type PlacedNode } from './arrangement.js';
import { hasHead, isSymmetric } from '../edge-kinds.js';
import { columnsOf, type Columns } from './columns.js';
import { cropped, type Cropped } from './cropped.js';
import { forestOf, type Forest } from './forest.js';
import { distance, middleOf, rounded, type Point } from './geometry.js';
import { leavesTogether } from './leaves-together.js';
import { portOffsets } from './ports.js';
import { family, outlineOf, withParent, type Outline } from './tidy.js';

const SIBLING_GAP = 24;
/** The room below a box, for what a neighbour has there. */
const FOOT_GAP = 14;
/** The room between a box and what hangs below it, along the tree's depth. */
const LEVEL_GAP: Readonly<Record<Direction, number>> = { down: 54, up: 54, right: 72, left: 72 };
/** In a family that is broader than this with the columns of its leaves, the order of the text is given up for fewer columns. */
const ORDERED = 3000;
/** Siblings that would be broader than this together are in columns, even those with something below them. */
const RIBBON = 6000;
/** From this breadth on, lines run at right angles: curves would lie almost flat. */
const FLAT = 240;
const TURN_RADIUS = 10;
/** The distance from a box to the bar on which premises hang below it, and from the first to the next bar of other lines. */
const BAR = HEAD_LENGTH + 8;
const BAR_GAP = 7;
/** The room between the last bar and the boxes below, for what undercuts a step there. */
const STUB = 22;

export interface TreeInput {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly spine?: ReadonlySet<MapEdge> | undefined;
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly direction: Direction;
  /** How families are divided. */
  readonly shape: TreeShape;
}

/** Leaves of a family that would be broader than `broad` are in columns, about `ratio` times as broad as deep. */
export interface TreeShape {
  readonly broad: number;
  readonly ratio: number;
}

/** They go from the broadest to the slenderest. */
export const treeShapes: readonly TreeShape[] = [{ broad: 1500, ratio: 1.5 }, { broad: 900, ratio: 1 }, { broad: 420, ratio: 0.35 }];

/**
 * Lays `nodes` out as trees, each an arrangement of its own, with the edges that make them up; the others are left for
 * the router. What hangs from one node is in one row, an only child straight below it; of broad families the leaves
 * are in columns. Linear, total, deterministic; nothing recurses over depth.
 */
export function trees(input: TreeInput): Cropped[] {
  const forest = forestOf(input.nodes, input.edges, input.spine);
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
    const placed = frame.undercut(node, edge, frame.stepOf(lowerOf.get(edge.toEdge!)!, target));
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
  /** The place of the middle of a box; first relative to its parent's, in the end absolute. */
  readonly #breadth: Float64Array;
  /** The place of the upper edge of a box; it is moved by what `#sunk` says of the node and of all above it. */
  readonly #depth: Float64Array;
  readonly #sunk: Float64Array;
  /** The place of an edge's end at its parent, relative to the parent's middle. */
  readonly #port: Float64Array;
  /** The breadth of the lane that the edge of a node in columns takes, relative to its parent; and its top. */
  readonly #lane: Float64Array;
  readonly #laneTop: Float64Array;
  /** The distance from a node to the bar on which its edge runs aside, counted from its parent on; NaN: its edge is a curve. */
  readonly #bar: Float64Array;
  readonly #shape: TreeShape;

  constructor({ nodes, boxes, direction, shape }: TreeInput, forest: Forest) {
    this.nodes = nodes;
    this.#boxes = nodes.map((node) => boxes.get(node.id)!);
    this.#direction = direction;
    this.#forest = forest;
    this.#shape = shape;
    const numbers = () => new Float64Array(nodes.length);
    this.#parent = new Int32Array(nodes.length).fill(-1);
    [this.#breadth, this.#depth, this.#sunk, this.#port] = [numbers(), numbers(), numbers(), numbers()];
    [this.#lane, this.#laneTop, this.#bar] = [numbers().fill(NaN), numbers(), numbers().fill(NaN)];
    for (const root of forest.roots) this.#arrange(below(forest, root));
  }

  /** The room between a node and what hangs below it: the more kinds of lines run there beside each other, the more. */
  #gapBelow(node: number): number {
    let [kinds, last] = [0, ''];
    for (const child of this.#forest.children[node]!) {
      const { type, toEdge } = this.#forest.edgeOf[child]!;
      if (toEdge === null && type !== last) [kinds, last] = [kinds + 1, type];
    }
    return Math.max(LEVEL_GAP[this.#direction], BAR + BAR_GAP * Math.min(kinds, MOST_BARS) + STUB);
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

  /** Whether a node is beside `sibling`, below the same parent and not in a column. */
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
        this.#depth[child] = this.#depth[node]! + this.#deep(node) + this.#gapBelow(node);
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
      outlines.set(node, outlineOf({ half, end: end + FOOT_GAP }));
      bounds.set(node, { left: -half, right: half, end });
      return;
    }
    const broad = children.reduce((sum, child) => sum + this.#breadthOf(bounds.get(child)!) + SIBLING_GAP, -SIBLING_GAP);
    const isBroad = children.length > 2 && broad > this.#shape.broad;
    const rowOf = (row: readonly Item[]) => row.reduce((sum, { bounds: each }) => sum + this.#breadthOf(each) + SIBLING_GAP, -SIBLING_GAP);
    const itemsOf = (lists: readonly (readonly number[])[]) => lists.map((list) => this.#item(list, outlines, bounds));
    let items = itemsOf(isBroad ? leavesTogether(this.#forest, children, true) : children.map((child) => [child]));
    if (isBroad && rowOf(items) > ORDERED) items = itemsOf(leavesTogether(this.#forest, children, false));
    if (isBroad && rowOf(items) > RIBBON) items = [this.#item(children, outlines, bounds)];
    const beside = family(items.map(({ outline }) => outline), SIBLING_GAP);
    const top = end + this.#gapBelow(node);
    let [left, right, deepest] = [-half, half, end];
    for (const [i, { nodes, columns, bounds: each }] of items.entries()) {
      const offset = beside.offsets[i]!;
      left = Math.min(left, offset + each.left);
      right = Math.max(right, offset + each.right);
      deepest = Math.max(deepest, each.end);
      for (const [k, child] of nodes.entries()) {
        const place = columns?.places[k];
        this.#breadth[child] = offset + (place?.breadth ?? 0);
        if (place === undefined) continue;
        this.#sunk[child] = top + place.depth - this.#depth[child]!;
        this.#lane[child] = offset + place.lane;
        this.#laneTop[child] = top;
      }
    }
    // Lines of a column run along its edge, which may be further out than its middle.
    const strip = Math.max(beside.offsets.at(-1)!, ...children.filter((child) => this.#inColumn(child)).map((child) => Math.abs(this.#lane[child]!)));
    outlines.set(node, withParent([{ half, end: end + FOOT_GAP }, { half: Math.max(strip, 1), end: top }], beside));
    bounds.set(node, { left, right, end: deepest });
    this.#spreadPorts(node, items.flatMap(({ nodes, columns }) => columns?.columns.map((column) => column.map((k) => nodes[k]!)) ?? [nodes]));
    for (const child of children) {
      outlines.delete(child);
      bounds.delete(child);
    }
  }

  #breadthOf({ left, right }: Bounds): number {
    return right - left;
  }

  /** A child with what hangs below it, or several in columns. */
  #item(list: readonly number[], outlines: ReadonlyMap<number, Outline>, bounds: ReadonlyMap<number, Bounds>): Item {
    if (list.length === 1) return { nodes: list, columns: undefined, outline: outlines.get(list[0]!)!, bounds: bounds.get(list[0]!)! };
    const columns = columnsOf(list.map((child) => {
      const { left, right, end } = bounds.get(child)!;
      return {
        before: -left, after: right, deep: end - this.#depth[child]!,
        isLeaf: this.#forest.children[child]!.length === 0,
        kind: this.#forest.edgeOf[child]!.type,
      };
    }), this.#shape.ratio);
    const half = columns.broad / 2;
    const end = this.#depth[list[0]!]! + columns.deep;
    return { nodes: list, columns, outline: outlineOf({ half, end: end + FOOT_GAP }), bounds: { left: -half, right: half, end } };
  }

  /**
   * Spreads the ends of the edges over the parent's side; one place for every list of nodes, and for all premises, which hang
   * on one bar. Edges from far away run at right angles: of those on one side the outermost nearest to the parent, so that
   * none cross.
   */
  #spreadPorts(node: number, lists: readonly (readonly number[])[]): void {
    const { edgeOf } = this.#forest;
    const typeOf = (list: readonly number[]) => edgeOf[list[0]!]!.type;
    const ending: number[][] = [];
    for (const list of lists.map((each) => each.filter((child) => edgeOf[child]!.toEdge === null))) {
      const premises = list.length > 0 && typeOf(list) === 'premise' ? ending.find((each) => typeOf(each) === 'premise') : undefined;
      if (premises !== undefined) premises.push(...list);
      else if (list.length > 0) ending.push([...list]);
    }
    const offsets = portOffsets(ending.map(typeOf), this.#broad(node));
    const sideOf = (child: number) => (Number.isNaN(this.#lane[child]!) ? this.#breadth[child]! : this.#lane[child]!);
    const isFlat = ending.some((list, i) => list.some((child) => Math.abs(sideOf(child) - offsets[i]!) > FLAT));
    const runs = ending.map((list, i) => i > 0 && typeOf(ending[i - 1]!) === typeOf(list) ? 0 : 1).reduce<number[]>((all, step) => [...all, (all.at(-1) ?? -1) + step], []);
    const last = runs.at(-1) ?? 0;
    ending.forEach((list, i) => {
      const isPremise = typeOf(list) === 'premise' && list.length > 1;
      for (const child of list) {
        this.#port[child] = offsets[i]!;
        const level = Math.min(MOST_BARS - 1, sideOf(child) < offsets[i]! ? runs[i]! : last - runs[i]!);
        if (isFlat || isPremise) this.#bar[child] = BAR + BAR_GAP * level;
      }
    });
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
    const bar = tip.depth + this.#bar[node]!;
    const isBarred = !Number.isNaN(bar);
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
      const corners = [first, ...turn, corner, ...isBarred ? this.#along(lane, bar, end) : [{ breadth: lane, depth: laneTop }]];
      path.push(...rounded(corners.map((point) => this.#at(point.breadth, point.depth)), TURN_RADIUS));
      if (!isBarred) path.push(...this.#bow({ breadth: lane, depth: laneTop }, end));
    } else if (isBarred) {
      start = { breadth: this.#breadth[node]!, depth: this.#top(node) };
      const first = { breadth: start.breadth, depth: start.depth - (headBelow ? HEAD_LENGTH : 0) };
      path.push(...rounded([first, ...this.#along(start.breadth, bar, end)].map((point) => this.#at(point.breadth, point.depth)), TURN_RADIUS));
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

  /** Draws a line from below up to a bar, along it and up to the end; straight where that is right above. */
  #along(breadth: number, bar: number, end: { breadth: number; depth: number }) {
    if (Math.abs(breadth - end.breadth) < 1) return [end];
    return [{ breadth, depth: bar }, { breadth: end.breadth, depth: bar }, end];
  }

  /** Tells where the step from a node to its parent can be undercut from the side. */
  stepOf(node: number, { path }: PlacedEdge): Point {
    if (Number.isNaN(this.#bar[node]!) || this.#inColumn(node)) return middleOf(path);
    return this.#at(this.#breadth[node]!, this.#top(node) - STUB / 2);
  }

  /** A curve that leaves and arrives along the depth. */
  #bow(from: { breadth: number; depth: number }, to: { breadth: number; depth: number }): Point[] {
    const half = (from.depth - to.depth) / 2;
    return [
      this.#at(from.breadth, from.depth - half), this.#at(to.breadth, to.depth + half), this.#at(to.breadth, to.depth),
    ];
  }

  /** Draws a line from a node sideways into the edge next to it. */
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

/** This many bars are beside each other between a node and what hangs below it. */
const MOST_BARS = 6;

/** What is beside others below one node: a child alone, or several in columns. */
interface Item {
  readonly nodes: readonly number[];
  readonly columns: Columns | undefined;
  readonly outline: Outline;
  readonly bounds: Bounds;
}

interface Bounds {
  /** It is counted from the middle of the root. */
  readonly left: number;
  readonly right: number;
  readonly end: number;
}
