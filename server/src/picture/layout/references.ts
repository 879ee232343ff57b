import { shorten } from '../../base/shorten.js';
import { push } from '../../base/multimap.js';
import type { Id } from '../../model/model.js';
import type { MapEdge, MapGraph, MapGroup, MapNode } from '../graph.js';
import { isSymmetric } from '../edge-kinds.js';
import { labelsOf } from '../labels.js';
import type { Reference } from './arrangement.js';
import { forestOf } from './forest.js';
import { sectionsOf, type Section } from './sections.js';

export interface Referenced {
  /**
   * The graph with a node for each list of references, in the group of what they are related to, and an edge from there
   * instead of theirs.
   */
  readonly graph: MapGraph;
  /** What is related to one node in the same way, by the ids of those nodes. */
  readonly lists: ReadonlyMap<Id, readonly Reference[]>;
  /** The names of what a node is related to in other sections, by node. */
  readonly uses: ReadonlyMap<Id, readonly string[]>;
}

/** Lines that run across a map, no more than this, can be followed by eye. */
const MOST_LINES = 8;

/** Tells which edges are to be references. */
export type IsReference = (edge: MapEdge) => boolean;

/** Puts references in the place of edges. `groups`: those whose titles tell where a node is written. Linear. */
export function withReferences(graph: MapGraph, isReference: IsReference | undefined, groups: readonly MapGroup[]): Referenced {
  if (isReference === undefined) return { graph, lists: new Map(), uses: new Map() };
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const names = naming(graph, nodes);
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const undercut = new Set(graph.edges.flatMap(({ toEdge }) => toEdge ?? []));
  const lists = new Map<Id, Reference[]>();
  const uses = new Map<Id, string[]>();
  const standIns: MapNode[] = [];
  const edges = graph.edges.flatMap((edge) => {
    const [node, target] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (!isReference(edge) || node === undefined || target === undefined) return edge;
    push(uses, node.id, names.asTarget(target));
    // What is said of one relation alone has to be at a line of its own.
    const isOwn = edge.note !== null || edge.weight !== null || undercut.has(edge.id);
    const id = isOwn ? `reference ${edge.id}` : `references ${edge.type} → ${edge.toEdge ?? edge.to}`;
    const isNew = !lists.has(id);
    push(lists, id, { edge, node, name: names.asSource(node), section: titles.get(node.group ?? '') ?? null });
    if (!isNew) return [];
    standIns.push({ ...node, id, group: target.group });
    // What is symmetric hangs below what it is written from.
    return isSymmetric(edge) ? { ...edge, from: edge.to, to: id } : { ...edge, from: id };
  });
  return { graph: { ...graph, nodes: [...graph.nodes, ...standIns], edges }, lists, uses };
}

/**
 * Tells which edges run between sections that are laid out one by one; `undefined`: so few that they stay lines. `isWhole`
 * tells which sections are laid out in one go with those in them. Linear but for that.
 */
export function betweenSections(graph: MapGraph, isWhole: (section: Section) => boolean): IsReference | undefined {
  if (graph.groups.length === 0) return undefined;
  const root = sectionsOf(graph);
  const between = (isPart: (section: Section) => boolean) => {
    const parts = partsOf(root, isPart);
    return ({ from, to }: MapEdge) => parts.get(from) !== parts.get(to);
  };
  const betweenAll = between(() => false);
  // Nothing is laid out to find out what cannot matter.
  if (graph.edges.filter(betweenAll).length <= MOST_LINES) return undefined;
  return graph.edges.filter(between(isWhole)).length > MOST_LINES ? betweenAll : undefined;
}

/** Tells which edges do not make up the trees in the sections; `spine`: those that make them up first. Linear. */
export function besideTrees({ nodes, edges, groups }: MapGraph, spine?: ReadonlySet<MapEdge>): IsReference {
  const known = new Set<string | null>(groups.map(({ id }) => id));
  const groupOf = new Map(nodes.map(({ id, group }) => [id, known.has(group) ? group : null]));
  const { edgeOf } = forestOf(nodes, edges.filter(({ from, to }) => groupOf.get(from) === groupOf.get(to)), spine);
  const kept = new Set(edgeOf);
  return (edge) => !kept.has(edge);
}

/** Finds, by node, what is laid out in one go with it. */
function partsOf(section: Section, isPart: (section: Section) => boolean): ReadonlyMap<Id, Section> {
  const parts = new Map<Id, Section>();
  const take = (each: Section, part: Section) => {
    for (const { id } of each.nodes) parts.set(id, part);
    for (const inner of each.sections) take(inner, part);
  };
  const divide = (each: Section) => {
    if (isPart(each)) return take(each, each);
    for (const { id } of each.nodes) parts.set(id, each);
    each.sections.forEach(divide);
  };
  divide(section);
  return parts;
}

const MOST_CHARACTERS = 80;

/** What to call nodes in a few words: an inference without a name by its premises, and as a target by where it leads. */
function naming({ edges, lang }: MapGraph, nodes: ReadonlyMap<Id, MapNode>) {
  const labels = labelsOf(lang);
  const premises = new Map<Id, MapNode[]>();
  const goals = new Map<Id, MapNode>();
  for (const { from, to, type, toEdge } of edges) {
    const [lower, upper] = [nodes.get(from), nodes.get(to)];
    if (type === 'premise' && lower !== undefined) push(premises, to, lower);
    else if (toEdge === null && upper !== undefined && !goals.has(from)) goals.set(from, upper);
  }
  const own = ({ title, text }: MapNode) => title ?? shorten(text, MOST_CHARACTERS);
  return {
    asSource: (node: MapNode) => own(node)
      || (premises.get(node.id) ?? []).map(own).filter((name) => name !== '').join(' & ') || labels['an inference'],
    asTarget(node: MapNode): string {
      const goal = goals.get(node.id);
      return own(node) || (goal === undefined ? '' : own(goal)) || labels['an inference'];
    },
  };
}
