import type { MapEdge, MapNode } from '../graph.js';
import { isSymmetric } from '../edge-kinds.js';

/** The trees in a map: every node hangs below at most one other. Nodes and edges are named by their index. */
export interface Forest {
  /** They are in the order of the nodes. */
  readonly roots: readonly number[];
  /** The children of each node, in the order in which they are to stand. */
  readonly children: readonly (readonly number[])[];
  /** The edge by which a node hangs below its parent; `undefined` for a root. */
  readonly edgeOf: readonly (MapEdge | undefined)[];
}

/**
 * Chooses what hangs below what: the first relation of a node that closes no circle decides, those in `spine` before others. What undercuts a step
 * is next to where that step starts, below the same parent; an answer is next to its question. Linear but for
 * the inverse Ackermann function (union-find).
 */
export function forestOf(nodes: readonly MapNode[], edges: readonly MapEdge[], spine?: ReadonlySet<MapEdge>): Forest {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const parentOf = new Int32Array(nodes.length).fill(-1);
  const edgeOf: (MapEdge | undefined)[] = nodes.map(() => undefined);
  const inOrder: number[][] = nodes.map(() => []);
  const leaders = new Leaders(nodes.length);
  const hang = (edge: MapEdge, lower: number, upper: number): boolean => {
    if (parentOf[lower] !== -1 || leaders.of(lower) === leaders.of(upper)) return false;
    leaders.join(lower, upper);
    parentOf[lower] = upper;
    edgeOf[lower] = edge;
    inOrder[upper]!.push(lower);
    return true;
  };
  const isThesis = (node: number) => nodes[node]!.roles.includes('thesis');
  /** Which sibling a node follows. */
  const follows = new Map<number, number>();
  const startOf = new Map<string, number>();
  const place = (edge: MapEdge) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    if (from === undefined || to === undefined) return;
    const start = edge.toEdge === null ? undefined : startOf.get(edge.toEdge);
    const beside = start !== undefined && parentOf[start] !== -1 ? parentOf[start]! : to;
    const [lower, upper] = isSymmetric(edge) ? [to, from] : [from, beside];
    startOf.set(edge.id, lower);
    // Theses that exclude each other are beside each other, each with its own tree.
    const hangs = !(isSymmetric(edge) && isThesis(lower) && isThesis(upper)) && hang(edge, lower, upper);
    if (edge.type === 'answer' && !hangs && parentOf[lower] === parentOf[upper] && parentOf[lower] !== -1) {
      if (!follows.has(lower)) follows.set(lower, upper);
    }
    if (hangs && start !== undefined && parentOf[start] === upper) follows.set(lower, start);
  };
  if (spine !== undefined) {
    for (const edge of edges) if (spine.has(edge)) place(edge);
    for (const edge of edges) if (!spine.has(edge)) place(edge);
    const order = new Map(edges.map((edge, i) => [edge, i]));
    for (const siblings of inOrder) siblings.sort((a, b) => order.get(edgeOf[a]!)! - order.get(edgeOf[b]!)!);
  } else for (const edge of edges) place(edge);
  return {
    roots: nodes.flatMap((_, i) => (parentOf[i] === -1 ? [i] : [])),
    children: inOrder.map((siblings) => ordered(siblings, follows)),
    edgeOf,
  };
}

/** `siblings` with those that follow another directly after it. */
function ordered(siblings: readonly number[], follows: ReadonlyMap<number, number>): readonly number[] {
  if (!siblings.some((each) => follows.has(each))) return siblings;
  const behind = new Map<number, number[]>();
  for (const each of siblings) {
    const before = follows.get(each);
    if (before !== undefined) behind.set(before, [...behind.get(before) ?? [], each]);
  }
  const result = new Set<number>();
  const open = siblings.filter((each) => !follows.has(each)).toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    result.add(next);
    open.push(...(behind.get(next) ?? []).toReversed());
  }
  // Two that follow each other.
  for (const each of siblings) result.add(each);
  return [...result];
}

/** Union-find with path halving. */
class Leaders {
  readonly #leader: Int32Array;

  constructor(count: number) {
    this.#leader = Int32Array.from({ length: count }, (_, i) => i);
  }

  of(item: number): number {
    let at = item;
    while (this.#leader[at] !== at) at = this.#leader[at] = this.#leader[this.#leader[at]!]!;
    return at;
  }

  join(a: number, b: number): void {
    this.#leader[this.of(a)] = this.of(b);
  }
}
