import type { MapGraph } from './graph.js';

/** How a graph differs from the one that was sent before it. A keystroke leaves most of a map as it was. */
export interface GraphPatch extends Omit<MapGraph, ListName> {
  readonly lists: { readonly [Name in ListName]: ListPatch<MapGraph[Name][number]> };
}

export type ListName = 'nodes' | 'edges' | 'groups' | 'hyphens';

/** A list, told by its parts in their order: stretches of the list before it, and items that are new or have changed. */
export type ListPatch<Item> = readonly (
  | { readonly kept: number; readonly count: number }
  | { readonly items: readonly Item[] }
)[];

/** A graph that was sent, with its number: the graphs of one map are counted as they are sent. */
export interface GraphEdition {
  readonly edition: number;
  readonly graph: MapGraph;
}

/**
 * Returns the graph of this edition, put together from the one before and the patch. What stayed is the same object. `undefined`: the
 * one before is missing, so the whole graph has to be asked for.
 */
export function patchedEdition(before: GraphEdition | undefined, patch: GraphPatch, edition: number): MapGraph | undefined {
  return before === undefined || before.edition !== edition - 1 ? undefined : patchedGraph(before.graph, patch);
}

/** The graph that `patch` makes of the one that it was made for; of `undefined`, where it was made for none. */
export function patchedGraph(before: MapGraph | undefined, { lists, ...rest }: GraphPatch): MapGraph {
  return {
    ...rest,
    nodes: patchedList(before?.nodes, lists.nodes),
    edges: patchedList(before?.edges, lists.edges),
    groups: patchedList(before?.groups, lists.groups),
    hyphens: patchedList(before?.hyphens, lists.hyphens),
  };
}

function patchedList<Item>(before: readonly Item[] = [], patch: ListPatch<Item>): readonly Item[] {
  // Unless anything has changed, the list itself stays.
  const [first] = patch;
  if (patch.length === 1 && 'kept' in first! && first.count === before.length) return before;
  return patch.flatMap((part) => ('kept' in part ? before.slice(part.kept, part.kept + part.count) : part.items));
}
