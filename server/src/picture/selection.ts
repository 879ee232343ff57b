import type { Id } from '../model/model.js';
import type { ArgdownSelection, LabelMode, MapDisplay } from './display.js';
import { isRelationType } from './edge-kinds.js';
import type { MapGraph, MapGroup, MapNode } from './graph.js';

/** Tells of nodes whether the map's `exclude` and Argdown's `selection` leave them in. Linear to make. */
export function selectorOf(graph: MapGraph): (node: MapNode) => boolean {
  const { exclude, selection } = graph.display;
  const isExcluded = (node: MapNode, names: readonly string[]) => names.some((name) => node.id === name || node.title === name || node.id.startsWith(`${name}/`));
  const fits = selection === null ? () => true : fitting(graph, selection);
  return (node) => !isExcluded(node, exclude) && fits(node);
}

function fitting(graph: MapGraph, { sections, withoutSection, tags, withoutTag, exclude, include, withoutDisconnected, claims }: ArgdownSelection) {
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  const relations = new Map<Id, number>();
  const structural = new Set<Id>();
  for (const { type, from, to } of graph.edges) {
    if (isRelationType(type)) for (const id of [from, to]) relations.set(id, (relations.get(id) ?? 0) + 1);
    else if (type === 'premise') structural.add(from);
    else if (type === 'conclusion') structural.add(to);
  }
  const isInMode = ({ id, title }: MapNode): boolean => {
    const count = relations.get(id) ?? 0;
    switch (claims) {
      case 'with-title': return title !== null || count > 0 && !structural.has(id);
      case 'with-relations': return count > 0;
      case 'with-more-than-one-relation': return count > 1;
      case 'top-level':
      case 'not-used-in-argument': return !structural.has(id);
      default: return true;
    }
  };
  return (node: MapNode): boolean => {
    const title = groups.get(node.group ?? '')?.title;
    if (sections !== null && !(title === undefined ? withoutSection : sections.includes(title))) return false;
    if (tags !== null && !(node.tags.length === 0 && node.roles.length === 0 ? withoutTag : [...node.tags, ...node.roles].some((tag) => tags.includes(tag)))) return false;
    if (exclude.some((id) => node.id === id || node.id.startsWith(`${id}/`))) return false;
    if (node.kind === 'claim' && !include.includes(node.id) && !isInMode(node)) return false;
    return !withoutDisconnected || relations.has(node.id) || structural.has(node.id) || node.kind === 'step' || node.kind === 'question';
  };
}

/** The map with so many levels of its headings, the innermost, as frames; what was under another is in the next one above. */
export function withDepth(graph: MapGraph): MapGraph {
  const { groupDepth } = graph.display;
  if (groupDepth === null || graph.groups.length === 0) return graph;
  const deepest = graph.groups.reduce((most, { level }) => Math.max(most, level), 0);
  const byId = new Map(graph.groups.map((group) => [group.id, group]));
  const isKept = ({ level }: MapGroup) => level > deepest - groupDepth;
  const keptFor = (id: Id | null): Id | null => {
    for (let at = id === null ? undefined : byId.get(id); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) if (isKept(at)) return at.id;
    return null;
  };
  if (graph.groups.every(isKept)) return graph;
  return {
    ...graph,
    groups: graph.groups.filter(isKept).map((group) => ({ ...group, parent: keptFor(group.parent) })),
    nodes: graph.nodes.map((node) => (keptFor(node.group) === node.group ? node : { ...node, group: keptFor(node.group) })),
  };
}

/** The map with titles or texts left out as its `labels` say; a node without the one keeps the other. */
export function withLabels(graph: MapGraph): MapGraph {
  const { labels } = graph.display;
  if (labels.claims === 'both' && labels.arguments === 'both') return graph;
  return { ...graph, nodes: graph.nodes.map((node) => labelled(node, labels)) };
}

const made = new WeakMap<MapNode, Map<LabelMode, MapNode>>();

/** What has been made of a node stays the same object as long as the node does. */
function labelled(node: MapNode, labels: MapDisplay['labels']): MapNode {
  const mode = node.kind === 'claim' ? labels.claims : node.kind === 'argument' ? labels.arguments : 'both';
  if (mode === 'both' || node.title === null || node.text.trim() === '') return node;
  let known = made.get(node);
  if (known === undefined) made.set(node, known = new Map());
  let other = known.get(mode);
  if (other === undefined) known.set(mode, other = mode === 'title' ? { ...node, text: '' } : { ...node, title: null });
  return other;
}
