/** The edges from each node, by its index. */
export type Edges = readonly (readonly { readonly to: number }[] | undefined)[];

/**
 * The strongly connected components of a graph that hold a cycle, a node with an edge to itself included. Each lists
 * its nodes in ascending order. Linear but for that order.
 */
export function cyclicComponents(edges: Edges): readonly (readonly number[])[] {
  const found: number[][] = [];
  eachComponent(edges, (stack, start, end) => {
    const node = stack[start]!;
    if (end - start > 1 || leadsTo(edges[node], node)) found.push([...stack.slice(start, end).sort()]);
  });
  return found;
}

function leadsTo(edges: Edges[number], node: number): boolean {
  if (edges !== undefined) for (let at = 0; at < edges.length; at++) if (edges[at]!.to === node) return true;
  return false;
}

/**
 * The strongly connected components of a graph, each after all that its edges lead to. Nodes without a list of edges, and
 * to which no edge leads, are left out. Linear.
 */
export function components(edges: Edges): readonly (readonly number[])[] {
  const found: number[][] = [];
  eachComponent(edges, (stack, start, end) => found.push(Array.from(stack.subarray(start, end))));
  return found;
}

/** Visits each component as what lies on the stack from `start` to `end` (Tarjan 1972). Without recursion; linear. */
function eachComponent(edges: Edges, visit: (stack: Uint32Array, start: number, end: number) => void): void {
  const count = edges.length;
  /** When a node was met, from 1; 0: not yet. */
  const order = new Uint32Array(count);
  /** The earliest node of its component that a node is known to reach. */
  const low = new Uint32Array(count);
  const onStack = new Uint8Array(count);
  const nextEdge = new Uint32Array(count);
  // Of a fixed size: a list that is emptied gives up its room, and most components are of one node.
  const stack = new Uint32Array(count);
  const walk = new Uint32Array(count);
  let height = 0;
  let depth = 0;
  let met = 0;
  const enter = (node: number) => {
    order[node] = low[node] = ++met;
    onStack[node] = 1;
    stack[height++] = node;
    walk[depth++] = node;
  };
  for (let root = 0; root < count; root++) {
    if (order[root] !== 0 || edges[root] === undefined) continue;
    enter(root);
    while (depth > 0) {
      const node = walk[depth - 1]!;
      const to = edges[node]?.[nextEdge[node]!++]?.to;
      if (to !== undefined) {
        if (order[to] === 0) enter(to);
        else if (onStack[to] === 1) low[node] = Math.min(low[node]!, order[to]!);
        continue;
      }
      depth--;
      if (depth > 0) low[walk[depth - 1]!] = Math.min(low[walk[depth - 1]!]!, low[node]!);
      if (low[node] !== order[node]) continue;
      const end = height;
      do onStack[stack[--height]!] = 0; while (stack[height] !== node);
      visit(stack, height, end);
    }
  }
}

/** Returns a shortest path between two of `members`, both ends included; empty if there is none. Linear. */
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
