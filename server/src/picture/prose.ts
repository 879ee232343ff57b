import type { Id } from '../model/model.js';
import type { MapGraph, MapNode } from './graph.js';

/** The category of prose among those of `categoriesOf`. */
export const proseCategory = 'kind:prose';

/**
 * Tells of nodes whether they are prose: paragraphs without a title, tag or expected verdict that are related to nothing. Whatever an
 * author has named or marked is meant as a claim. Linear to make.
 */
export function proseOf({ nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>): (node: MapNode) => boolean {
  if (!nodes.some(isPlain)) return () => false;
  const related = new Set<Id>();
  for (const { from, to } of edges) related.add(from).add(to);
  return (node) => isPlain(node) && !related.has(node.id);
}

/** The claims and arguments of a map, in the order of its nodes: whoever tells how many a map has counts these. Prose is nobody's claim. Linear. */
export function statementsOf(graph: Pick<MapGraph, 'nodes' | 'edges'>): readonly MapNode[] {
  const isProse = proseOf(graph);
  return graph.nodes.filter((node) => (node.kind === 'claim' || node.kind === 'argument') && !isProse(node));
}

/** How much of a map is prose. Linear. */
export function countProse(graph: MapGraph): number {
  return graph.nodes.filter(proseOf(graph)).length;
}

/** Whether a map has no claims yet, and nothing else but prose. Linear. */
export function isOnlyProse(graph: MapGraph): boolean {
  return countProse(graph) === graph.nodes.length;
}

function isPlain({ kind, title, tags, roles, expected }: MapNode): boolean {
  return kind === 'claim' && title === null && tags.length === 0 && roles.length === 0 && expected === null;
}
