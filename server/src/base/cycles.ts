/** The edges from each node, by its index. */
export type Edges = readonly (readonly { readonly to: number }[] | undefined)[];

/**
 * The strongly connected components of a graph that hold a cycle, a node with an edge to itself included. Each lists
 * its nodes in ascending order. Linear but for that order.
 */
export function cyclicComponents(edges: Edges): readonly (readonly number[])[] {
  const found: number[][] = [];
  eachComponent(edges, (stack, start) => {
    const node = stack[start]!;
    const isCyclic = stack.length - start > 1 || edges[node]?.some(({ to }) => to === node) === true;
    if (isCyclic) found.push(stack.slice(start).sort((a, b) => a - b));
  });
  return found;
}

/**
 * The strongly connected components of a graph, each behind all that its edges lead to. Nodes without a list of edges, and
 * to which no edge leads, are left out. Linear.
 */
export function components(edges: Edges): readonly (readonly number[])[] {
  const found: number[][] = [];
  eachComponent(edges, (stack, start) => found.push(stack.slice(start)));
  return found;
}

/** Visits each component as what lies on the stack from `start` on (Tarjan 1972). Without recursion; linear. */
function eachComponent(edges: Edges, visit: (stack: readonly number[], start: number) => void): void {
  const count = edges.length;
  /** When a node was met, from 1; 0: not yet. */
  const order = new Uint32Array(count);
  /** The earliest node of its component that a node is known to reach. */
  const low = new Uint32Array(count);
  const onStack = new Uint8Array(count);
  const nextEdge = new Uint32Array(count);
  const stack: number[] = [];
  const walk: number[] = [];
  let met = 0;
  const enter = (node: number) => {
    order[node] = low[node] = ++met;
    onStack[node] = 1;
    stack.push(node);
    walk.push(node);
  };
  for (let root = 0; root < count; root++) {
    if (order[root] !== 0 || edges[root] === undefined) continue;
    enter(root);
    for (let node = walk.at(-1); node !== undefined; node = walk.at(-1)) {
      const to = edges[node]?.[nextEdge[node]!++]?.to;
      if (to !== undefined) {
        if (order[to] === 0) enter(to);
        else if (onStack[to] === 1) low[node] = Math.min(low[node]!, order[to]!);
        continue;
      }
      walk.pop();
      const parent = walk.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== order[node]) continue;
      const start = stack.lastIndexOf(node);
      for (let at = start; at < stack.length; at++) onStack[stack[at]!] = 0;
      visit(stack, start);
      stack.length = start;
    }
  }
}

/** A shortest path between two of `members`, both ends included; empty if there is none. Linear. */
export function path(from: number, to: number, edges: Edges, members: ReadonlySet<number>): readonly number[] {
  const cameFrom = new Map<number, number | undefined>([[from, undefined]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const { to: each } of edges[node] ?? []) {
      if (!members.has(each) || cameFrom.has(each)) continue;
      cameFrom.set(each, node);
      queue.push(each);
    }
  }
  const found: number[] = [];
  if (!cameFrom.has(to)) return found;
  for (let at: number | undefined = to; at !== undefined; at = cameFrom.get(at)) found.push(at);
  return found.reverse();
}
