import { cyclicComponents } from '../../base/cycles.js';
import type { MapEdge, MapNode } from '../graph.js';
import { isSymmetric } from '../edge-kinds.js';
import { components, edgesWithin } from './connected.js';

/**
 * Returns those of `nodes` that exclude each other and so belong in one layer, row by row and in their order. They are left out
 * where a way along `edges`, which are those of the whole map, leads from one to another: what lies on it belongs between them.
 * Linear for each row.
 */
export function rivalRows(nodes: readonly MapNode[], edges: readonly MapEdge[]): readonly (readonly MapNode[])[] {
  const between = edgesWithin(nodes, edges).filter((edge) => isSymmetric(edge) && edge.from !== edge.to);
  if (between.length === 0) return [];
  const rows = components(nodes, between).map((part) => part.nodes).filter((row) => row.length > 1);
  return rows.filter((row) => !isOnTheWay(row, edges));
}

/** Whether a way along the edges that have a direction leads out of a row and back into it. */
function isOnTheWay(row: readonly MapNode[], edges: readonly MapEdge[]): boolean {
  const inRow = new Set(row.map(({ id }) => id));
  const index = new Map<string, number>();
  const out: { to: number }[][] = [];
  // The row counts as one, with the number 0.
  const at = (id: string): number => {
    if (inRow.has(id)) return 0;
    if (!index.has(id)) index.set(id, index.size + 1);
    return index.get(id)!;
  };
  for (const edge of edges) {
    if (!isSymmetric(edge)) (out[at(edge.from)] ??= []).push({ to: at(edge.to) });
  }
  return cyclicComponents(out).some((circle) => circle.includes(0));
}
