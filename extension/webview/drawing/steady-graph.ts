import equal from 'fast-deep-equal';
import type { MapGraph } from '../../../server/src/picture/graph.js';

/**
 * `graph` with the nodes of the one before in place of those that are equal: what has been made of them need not be made
 * again. Linear.
 */
export function steadyGraph(graph: MapGraph, before: MapGraph | undefined): MapGraph {
  if (before === undefined) return graph;
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const earlier = known.get(node.id);
      return earlier !== undefined && equal(node, earlier) ? earlier : node;
    }),
  };
}
