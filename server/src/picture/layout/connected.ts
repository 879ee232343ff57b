import type { MapEdge, MapNode } from '../graph.js';

/** Returns the edges between `nodes`; an undercut counts as long as the edge that it ends at does. Linear. */
export function edgesWithin(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapEdge[] {
  const inside = new Set(nodes.map((node) => node.id));
  const kept = new Set<string>();
  return edges.filter((edge) => {
    const isInside = inside.has(edge.from) && inside.has(edge.to) && (edge.toEdge === null || kept.has(edge.toEdge));
    if (isInside) kept.add(edge.id);
    return isInside;
  });
}

/** Nodes that are related, directly or through others, and the edges between them. */
export interface Component {
  readonly nodes: MapNode[];
  readonly edges: MapEdge[];
}

/** Returns the connected parts, each in the order of `nodes` and `edges`. Linear but for the inverse Ackermann function (union-find). */
export function components(nodes: readonly MapNode[], edges: readonly MapEdge[]): Component[] {
  const leader = new Map(nodes.map((node) => [node.id, node.id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at)!; next !== at; next = leader.get(at)!) {
      leader.set(at, leader.get(next)!);
      at = next;
    }
    return at;
  };
  const byEdge = new Map(edges.map((edge) => [edge.id, edge]));
  for (const { from, to, toEdge } of edges) {
    leader.set(find(from), find(to));
    const target = toEdge === null ? undefined : byEdge.get(toEdge);
    if (target !== undefined) leader.set(find(from), find(target.from));
  }
  const parts = new Map<string, Component>();
  for (const node of nodes) {
    const id = find(node.id);
    const part = parts.get(id);
    if (part === undefined) parts.set(id, { nodes: [node], edges: [] });
    else part.nodes.push(node);
  }
  for (const edge of edges) parts.get(find(edge.from))!.edges.push(edge);
  return [...parts.values()];
}
