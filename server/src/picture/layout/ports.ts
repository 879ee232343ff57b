import { push } from '../../base/multimap.js';
import { HEAD_LENGTH, type PlacedEdge, type PlacedNode } from './arrangement.js';
import { samples, type Point } from './geometry.js';

/** The distance between the arrow heads that meet at one side of a box, and what part of the side they take at most. */
const PORT_GAP = 24;
const PORT_SHARE = 0.7;
/** A port is as broad as a head. */
const LEAST_GAP = 9;
/** Edges may be bent as deep below a side as no other box stands; what is nearer than the head is only moved. */
const BENT = 44;
const MOVED = HEAD_LENGTH + 4;

/**
 * Where edges of these kinds, in this order, touch a side of that breadth, from its middle. Where their heads have no
 * room beside each other, neighbours of one kind share a place.
 */
export function portOffsets(kinds: readonly string[], breadth: number): number[] {
  const room = breadth * PORT_SHARE;
  const isCrowded = (kinds.length - 1) * LEAST_GAP > room;
  let last = -1;
  const places = kinds.map((kind, i) => (i > 0 && isCrowded && kind === kinds[i - 1] ? last : ++last));
  const gap = Math.min(PORT_GAP, room / Math.max(1, last));
  return places.map((place) => (place - last / 2) * gap);
}

type Axis = 'x' | 'y';

interface End {
  readonly edge: number;
  readonly isStart: boolean;
  /** Where the edge goes to or comes from, along the side. */
  readonly towards: number;
}

/**
 * `edges` with those that touch a side of one of `nodes` in its middle spread along that side, in the order of where they
 * come from, so that they do not cross. `depth` is the axis along which the layers follow each other; ends at other
 * places stay. Linear but for the order.
 */
export function spreadEnds(edges: readonly PlacedEdge[], nodes: readonly PlacedNode[], depth: Axis): PlacedEdge[] {
  const breadth = depth === 'y' ? 'x' : 'y';
  const places = new Map(nodes.map((node) => [node.node.id, node]));
  const sides = new Map<string, End[]>();
  const add = (edge: number, isStart: boolean, box: PlacedNode | undefined) => {
    const { path, tip, tail } = edges[edge]!;
    const touch = isStart ? tail ?? path[0]! : tip;
    const side = box === undefined ? undefined : sideOf(box, touch, depth);
    if (side === undefined) return;
    push(sides, `${side}${box!.node.id}`, { edge, isStart, towards: passing(isStart ? path : path.toReversed(), touch, depth) });
  };
  edges.forEach(({ edge }, i) => {
    add(i, true, places.get(edge.from));
    if (edge.toEdge === null) add(i, false, places.get(edge.to));
  });
  const result = [...edges];
  for (const ends of sides.values()) {
    if (ends.length < 2) continue;
    const { edge, isStart } = ends[0]!;
    const box = places.get(isStart ? edges[edge]!.edge.from : edges[edge]!.edge.to)!;
    const broad = breadth === 'x' ? box.width : box.height;
    ends.sort((a, b) => a.towards - b.towards);
    const offsets = portOffsets(ends.map((end) => edges[end.edge]!.edge.type), broad);
    ends.forEach((end, i) => { result[end.edge] = bent(result[end.edge]!, end.isStart, offsets[i]!, depth); });
  }
  return result;
}

/** Which side of `box` is touched in its middle: the one nearer to the origin (-1), the other (1), or none. */
function sideOf(box: PlacedNode, touch: Point, depth: Axis): -1 | 1 | undefined {
  const breadth = depth === 'y' ? 'x' : 'y';
  const [broad, deep] = depth === 'y' ? [box.width, box.height] : [box.height, box.width];
  if (Math.abs(touch[breadth] - box[breadth] - broad / 2) > 1) return undefined;
  if (Math.abs(touch[depth] - box[depth]) < 2) return -1;
  return Math.abs(touch[depth] - box[depth] - deep) < 2 ? 1 : undefined;
}

/** Tells where along a side a path from `touch` on has left the strip next to it. */
function passing(path: readonly Point[], touch: Point, depth: Axis): number {
  let last = touch;
  for (last of samples(path, 8)) if (Math.abs(last[depth] - touch[depth]) > BENT * 0.6) break;
  return last[depth === 'y' ? 'x' : 'y'];
}

/** `placed` with one end moved along the side that it touches, and what is near to that end with it. */
function bent(placed: PlacedEdge, isStart: boolean, offset: number, depth: Axis): PlacedEdge {
  const breadth = depth === 'y' ? 'x' : 'y';
  const touch = isStart ? placed.tail ?? placed.path[0]! : placed.tip;
  const move = (point: Point): Point => {
    const share = Math.min(1, Math.max(0, (BENT - Math.abs(point[depth] - touch[depth])) / (BENT - MOVED)));
    return { ...point, [breadth]: point[breadth] + offset * share };
  };
  const from = isStart ? placed.path : placed.path.toReversed();
  const far = from.findIndex((point) => Math.abs(point[depth] - touch[depth]) >= BENT);
  const moved = from.map((point, i) => (far === -1 || i < far ? move(point) : point));
  const path = isStart ? moved : moved.toReversed();
  return isStart
    ? { ...placed, path, tail: placed.tail === null ? null : move(placed.tail) }
    : { ...placed, path, tip: move(placed.tip) };
}
