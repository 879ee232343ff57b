import { isSymmetric } from '../edge-kinds.js';
import type { MapEdge, MapNode } from '../graph.js';

/**
 * About how many places nodes and lines take in layers: a node takes one, and a line one in each layer that it passes. The time
 * that Graphviz needs grows with the square of it. Edges have both ends in `nodes`. Linear.
 */
export function placesInLayers(nodes: readonly MapNode[], edges: readonly MapEdge[]): number {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  // An edge that is undercut has a point of its own in a layer between its ends.
  for (const { toEdge } of edges) if (toEdge !== null && !index.has(toEdge)) index.set(toEdge, index.size);
  const above: number[][] = Array.from(index, () => []);
  for (const edge of edges) {
    const [from, to] = [index.get(edge.from)!, index.get(edge.toEdge ?? edge.to)!];
    const [lower, upper] = isSymmetric(edge) ? [to, from] : [from, to];
    const own = index.get(edge.id);
    above[lower]!.push(own ?? upper);
    if (own !== undefined) above[own]!.push(upper);
  }
  const layers = layersOf(above);
  let places = index.size;
  for (const [lower, ends] of above.entries()) {
    for (const upper of ends) places += Math.max(0, Math.abs(layers[lower]! - layers[upper]!) - 1);
  }
  return places;
}

/** The layer of each node, right below the lowest of those above it; a line that closes a circle does not count. Nothing recurses. */
function layersOf(above: readonly (readonly number[])[]): Int32Array {
  const layers = new Int32Array(above.length).fill(-1);
  const next = new Int32Array(above.length);
  for (let start = 0; start < above.length; start++) {
    const path = layers[start] === -1 ? [start] : [];
    while (path.length > 0) {
      const at = path.at(-1)!;
      const upper = above[at]![next[at]!++];
      if (upper === undefined) {
        path.pop();
        layers[at] = above[at]!.reduce((lowest, each) => Math.max(lowest, layers[each]! + 1), 0);
      } else if (layers[upper] === -1 && next[upper] === 0) path.push(upper);
    }
  }
  return layers;
}
