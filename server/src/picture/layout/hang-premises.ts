import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { push } from '../../base/multimap.js';
import type { Id } from '../../model/model.js';
import type { MapEdge } from '../graph.js';
import type { Arrangement, Hung, PlacedEdge, PlacedNode } from './arrangement.js';
import { rounded, type Point } from './geometry.js';
import { layered, type LayeredInput } from './graphviz.js';
import { placesInLayers } from './layer-places.js';

/** The distance from the left edge of the column to the rail that its premises hang on, and to the premises. */
const [RAIL, COLUMN] = [7, 24];
/** The room between a node and the first premise, between premises, and beyond the last, where other premises join the rail. */
const [LEVEL, GAP, JOIN] = [46, 14, 22];
const ROW_GAP = 20;
/** The distance from a node to the bar that leads from the rail to its middle. */
const BAR = 20;
const RADIUS = 10;
/** More places than this in layers take Graphviz seconds, and twice as many four times as long. */
const MOST_PLACES = 2500;

/**
 * Takes the premises of each node that nothing else is related to out of what is laid out in layers: they hang from their node,
 * which is laid out with them. There are none unless the layers run down or up. Linear.
 */
function hangPremises({ nodes, edges, boxes, direction }: LayeredInput, broad: number): ReadonlyMap<Id, Hung> {
  if (direction !== 'down' && direction !== 'up') return new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = new Map<Id, number>();
  const others = new Set<Id>();
  const undercut = new Set(edges.flatMap(({ toEdge }) => toEdge ?? []));
  for (const { type, from, to, toEdge } of edges) {
    for (const id of [from, to]) ends.set(id, (ends.get(id) ?? 0) + 1);
    // Only premises may meet on the rail.
    if (type !== 'premise' && toEdge === null) others.add(to);
  }
  const leaves = new Map<Id, MapEdge[]>();
  const joined = new Set<Id>();
  for (const edge of edges) {
    if (edge.type !== 'premise' || others.has(edge.to)) continue;
    const isLeaf = ends.get(edge.from) === 1 && !undercut.has(edge.id) && byId.get(edge.from)!.group === byId.get(edge.to)!.group;
    if (isLeaf) push(leaves, edge.to, edge);
    else joined.add(edge.to);
  }
  const found = new Map<Id, Hung>();
  for (const [id, list] of leaves) {
    const { width: ownWidth, height: ownHeight } = boxes.get(id)!;
    const size = ({ from }: MapEdge) => boxes.get(from)!;
    const [row, deepest] = [list.reduce((sum, edge) => sum + size(edge).width + ROW_GAP, -ROW_GAP), Math.max(...list.map((edge) => size(edge).height))];
    const isRow = row <= broad;
    // Beside premises that come from elsewhere there is room for them.
    if (isRow && joined.has(id)) continue;
    const width = Math.max(ownWidth, isRow ? row : COLUMN + Math.max(...list.map((edge) => size(edge).width)));
    const depth = isRow ? LEVEL + deepest : list.reduce((sum, edge) => sum + size(edge).height + GAP, LEVEL - GAP);
    const height = ownHeight + depth + (joined.has(id) ? JOIN : 0);
    const at = (y: number, high: number) => (direction === 'down' ? y : height - y - high);
    let [x, y] = isRow ? [(width - row) / 2, ownHeight + LEVEL] : [COLUMN, ownHeight + LEVEL];
    const premises = list.map((edge) => {
      const { width: wide, height: high } = size(edge);
      const place = { node: byId.get(edge.from)!, edge, x, y: at(y, high) };
      if (isRow) x += wide + ROW_GAP;
      else y += high + GAP;
      return place;
    });
    found.set(id, { width, height, isRow, premises, own: { x: (width - ownWidth) / 2, y: at(0, ownHeight), width: ownWidth, height: ownHeight } });
  }
  return found;
}

/**
 * Works as `layered` does, with the premises of each node that nothing else is related to on one rail: in a row if that is no
 * broader than `broad`, else in a column. `undefined`: without those premises there are more than `most` nodes, or they and the
 * lines between them take more places than Graphviz can lay out soon. Throws what Graphviz throws.
 */
export function layeredOnRails(graphviz: Graphviz, input: LayeredInput, broad: number, most = Infinity): Arrangement | undefined {
  const hung = hangPremises(input, broad);
  const rest = withoutHung(input, hung);
  const isTooMuch = rest.nodes.length > most || placesInLayers(rest.nodes, rest.edges) > MOST_PLACES;
  return isTooMuch ? undefined : withHung(layered(graphviz, rest), input, hung);
}

/** What is left to lay out in layers: all but the premises in columns. */
function withoutHung(input: LayeredInput, hung: ReadonlyMap<Id, Hung>): LayeredInput {
  if (hung.size === 0) return input;
  const premises = [...hung.values()].flatMap((each) => each.premises);
  const nodes = new Set(premises.map(({ node }) => node));
  const edges = new Set(premises.map(({ edge }) => edge));
  return { ...input, hung, nodes: input.nodes.filter((node) => !nodes.has(node)), edges: input.edges.filter((edge) => !edges.has(edge)) };
}

/** Puts the columns back to where their nodes stand, and leads the premises that come from elsewhere along their rails. */
function withHung(arrangement: Arrangement, { boxes, direction, edges: all }: LayeredInput, hung: ReadonlyMap<Id, Hung>): Arrangement {
  if (hung.size === 0) return arrangement;
  const places = new Map(arrangement.nodes.map((place) => [place.node.id, place]));
  const nodes: PlacedNode[] = [...arrangement.nodes];
  const edges = new Map(arrangement.edges.map((placed) => [placed.edge, placed]));
  const put = (edge: MapEdge, path: readonly Point[]): PlacedEdge => ({ edge, path, tip: path.at(-1)!, tail: null, far: false });
  for (const [id, { own, premises, height, isRow }] of hung) {
    const { x, y } = places.get(id)!;
    const corner = { x: x - own.x, y: y - own.y };
    const middle = x + own.width / 2;
    const [end, toBar] = direction === 'down' ? [y + own.height, BAR] : [y, -BAR];
    const rail = corner.x + RAIL;
    const last = [{ x: rail, y: end + toBar }, { x: middle, y: end + toBar }, { x: middle, y: end }];
    for (const { node, edge, ...place } of premises) {
      const box = boxes.get(node.id)!;
      const [left, top] = [corner.x + place.x, corner.y + place.y];
      nodes.push({ node, box, x: left, y: top, width: box.width, height: box.height });
      const level = top + box.height / 2;
      const above = { x: left + box.width / 2, y: direction === 'down' ? top : top + box.height };
      const way = !isRow ? [{ x: left, y: level }, { x: rail, y: level }, ...last]
        : Math.abs(above.x - middle) < 1 ? [above, last.at(-1)!] : [above, { x: above.x, y: end + toBar }, ...last.slice(1)];
      edges.set(edge, put(edge, rounded(way, RADIUS)));
    }
    const [far, turn] = direction === 'down' ? [corner.y + height, -JOIN / 2] : [corner.y, JOIN / 2];
    for (const { edge, path } of arrangement.edges) {
      if (edge.to !== id || edge.type !== 'premise') continue;
      const entry = path.at(-1)!;
      edges.set(edge, put(edge, [...path, ...rounded([entry, { x: entry.x, y: far + turn }, { x: rail, y: far + turn }, ...last], RADIUS).slice(1)]));
    }
  }
  return { ...arrangement, nodes, edges: all.flatMap((edge) => edges.get(edge) ?? []) };
}
