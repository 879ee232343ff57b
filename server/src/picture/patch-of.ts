import equal from 'fast-deep-equal';
import type { MapGraph } from './graph.js';
import type { GraphPatch, ListPatch } from './graph-patch.js';

/** How `graph` differs from the one before, for those who have that one. Linear. */
export function patchOf(graph: MapGraph, before: MapGraph | undefined): GraphPatch {
  const { nodes, edges, groups, hyphens, ...rest } = graph;
  const byId = ({ id }: { readonly id: string }) => id;
  return {
    ...rest,
    lists: {
      nodes: listPatch(nodes, before?.nodes, byId),
      edges: listPatch(edges, before?.edges, byId),
      groups: listPatch(groups, before?.groups, byId),
      hyphens: listPatch(hyphens, before?.hyphens, (parts) => parts.join('\u00ad')),
    },
  };
}

function listPatch<Item>(items: readonly Item[], before: readonly Item[] = [], keyOf: (item: Item) => string): ListPatch<Item> {
  const parts: ({ kept: number; count: number } | { items: Item[] })[] = [];
  // The places of the items before, which are needed only once an item does not follow the one that it followed before.
  let places: Map<string, number> | undefined;
  let next = 0;
  for (const item of items) {
    const key = keyOf(item);
    if (next >= before.length || keyOf(before[next]!) !== key) {
      places ??= new Map(before.map((each, place) => [keyOf(each), place]));
      next = places.get(key) ?? next;
    }
    const last = parts.at(-1);
    const stands = next < before.length && equal(item, before[next]);
    if (stands && last !== undefined && 'kept' in last && last.kept + last.count === next) last.count++;
    else if (stands) parts.push({ kept: next, count: 1 });
    else if (last !== undefined && 'items' in last) last.items.push(item);
    else parts.push({ items: [item] });
    // What has taken the place of an item is followed by what followed that one.
    if (next < before.length && keyOf(before[next]!) === key) next++;
  }
  return parts;
}
