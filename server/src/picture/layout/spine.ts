import { usualWeight } from '../../evaluation/weighing.js';
import { push } from '../../base/multimap.js';
import { forestOf } from './forest.js';
import { isSymmetric, isRelationType } from '../edge-kinds.js';
import type { MapEdge, MapGraph, MapNode } from '../graph.js';
import type { Id } from '../../model/model.js';

/** Maps are arranged by thesis where more than this share of the relations, or of all lines, runs from one section to another. */
const MOST_ACROSS = 0.2;

/** Whether each thesis is drawn with all that bears on it, rather than each section in a frame. */
export function isByThesis({ display, groups, edges, nodes }: MapGraph): boolean {
  if (groups.length === 0) return false;
  if (display.arrange !== 'auto') return display.arrange === 'thesis';
  const groupOf = new Map(nodes.map(({ id, group }) => [id, group]));
  const isAcross = ({ from, to }: MapEdge) => groupOf.get(from) !== groupOf.get(to);
  const relations = edges.filter(({ type }) => isRelationType(type));
  return [relations, edges].some((lines) => lines.filter(isAcross).length > MOST_ACROSS * lines.length);
}

/** The nodes with the main thesis first, the other theses after it, and the rest in its order. */
export function thesesFirst({ nodes, main }: Pick<MapGraph, 'nodes' | 'main'>): readonly MapNode[] {
  const rank = (node: MapNode) => (node.id === main ? 0 : node.roles.includes('thesis') ? 1 : 2);
  return nodes.toSorted((a, b) => rank(a) - rank(b));
}

/** Which end of an edge hangs below the other: what is symmetric hangs below what it is written from. */
function endsOf(edge: MapEdge): readonly [lower: Id, upper: Id] {
  return isSymmetric(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
}

/**
 * The relations by which nodes hang where they weigh most, one a node: the one of the greatest weight, then one that
 * leads to the main thesis, to another thesis, or to anything, then the one written first. Linear.
 */
export function spineOf(graph: Pick<MapGraph, 'nodes' | 'edges' | 'main'>): ReadonlySet<MapEdge> {
  const below = new Map<Id, Id[]>();
  for (const edge of graph.edges) {
    const [lower, upper] = endsOf(edge);
    push(below, upper, lower);
  }
  const rankOf = new Map<Id, number>();
  thesesFirst(graph).forEach(({ id }, rank) => {
    if (rankOf.has(id)) return;
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (rankOf.has(next)) continue;
      rankOf.set(next, rank);
      open.push(...below.get(next) ?? []);
    }
  });
  const best = new Map<Id, MapEdge>();
  const weighsMore = (edge: MapEdge, other: MapEdge) => {
    const difference = (edge.weight ?? usualWeight) - (other.weight ?? usualWeight);
    return difference > 0 || difference === 0 && rankOf.get(endsOf(edge)[1])! < rankOf.get(endsOf(other)[1])!;
  };
  for (const edge of graph.edges) {
    const [lower, upper] = endsOf(edge);
    if (lower === upper) continue;
    const known = best.get(lower);
    if (known === undefined || weighsMore(edge, known)) best.set(lower, edge);
  }
  return new Set(best.values());
}

/**
 * Under which heading a node is written, where the node that it hangs from is written under another; of what hangs from
 * none, always. Linear.
 */
export function writtenElsewhere(graph: MapGraph, spine: ReadonlySet<MapEdge>): ReadonlyMap<Id, string> {
  const titles = new Map(graph.groups.map(({ id, title }) => [id, title]));
  const { nodes } = graph;
  const forest = forestOf(nodes, graph.edges, spine);
  const found = new Map<Id, string>();
  const tell = (node: MapNode, above: MapNode | undefined) => {
    const title = titles.get(node.group ?? '');
    if (title !== undefined && above?.group !== node.group) found.set(node.id, title);
  };
  for (const root of forest.roots) tell(nodes[root]!, undefined);
  forest.children.forEach((children, parent) => { for (const child of children) tell(nodes[child]!, nodes[parent]); });
  return found;
}
