import type { ArgumentMap, Id } from '../model/model.js';
import type { MapGraph } from './graph.js';

/**
 * The graph without what its text leaves out of the picture, as in Argdown: claims and arguments with `{isInMap: false}`, with their
 * relations, and groups of headings with `{isGroup: false}`, whose content stands in the group around them. The same graph where
 * nothing is left out. Linear.
 */
export function withoutLeftOut(graph: MapGraph, map: ArgumentMap): MapGraph {
  const noGroups = new Map(map.groups.filter(({ data }) => data['isGroup'] === false).map(({ id, parent }) => [id, parent?.id ?? null]));
  const hidden = new Set<Id>();
  for (const { node } of map.nodes) if (node.data['isInMap'] === false) hidden.add(node.id);
  if (noGroups.size === 0 && hidden.size === 0) return graph;
  const shownGroup = (id: Id | null) => {
    let group = id;
    while (group !== null && noGroups.has(group)) group = noGroups.get(group) ?? null;
    return group;
  };
  // Questions and steps of what is left out go with it, and undercuts of its relations.
  const gone = new Set(hidden);
  for (const { id, kind } of graph.nodes) if (kind === 'step' && hidden.has(id.slice(0, id.lastIndexOf('/')))) gone.add(id);
  for (const { type, from, to } of graph.edges) if (type === 'question' && gone.has(to)) gone.add(from);
  const edges = graph.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  const left = new Set(edges.map(({ id }) => id));
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !gone.has(id)).map((node) => ({ ...node, group: shownGroup(node.group) })),
    edges: edges.filter(({ toEdge }) => toEdge === null || left.has(toEdge)),
    groups: graph.groups.filter(({ id }) => !noGroups.has(id)).map((group) => ({ ...group, parent: shownGroup(group.parent) })),
  };
}
