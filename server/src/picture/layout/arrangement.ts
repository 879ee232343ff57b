import type { MapEdge, MapGroup, MapNode } from '../graph.js';
import type { NodeBox } from '../node-box.js';
import type { Point, Rectangle } from './geometry.js';

/** A part of the map with places relative to its own top left corner. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly groups: readonly PlacedGroup[];
}

export interface PlacedNode extends Rectangle {
  readonly node: MapNode;
  readonly box: NodeBox;
}

/** What stands, beside the node that `edge` ends at, for the one in another section that it starts from. */
export interface Reference {
  readonly edge: MapEdge;
  readonly node: MapNode;
  /** What `node` is called here; of an inference without a name its premises. */
  readonly name: string;
  /** The heading that `node` is found under; `null`: under none. */
  readonly section: string | null;
}

/** What stands for a node of another section. */
export interface PlacedReference extends Rectangle {
  readonly reference: Reference;
  readonly box: NodeBox;
}

export interface PlacedEdge {
  readonly edge: MapEdge;
  /** Cubic Bézier curves in the edge's direction: start, then three points a curve. Ends where the head begins. */
  readonly path: readonly Point[];
  /** Where it touches what it ends at. Equal to the path's end for edges without a head. */
  readonly tip: Point;
  /** Where a second head touches what the edge starts from; `null`: it has no second head. */
  readonly tail: Point | null;
  /** Runs between groups that were laid out one by one. */
  readonly far: boolean;
}

export interface PlacedGroup extends Rectangle {
  readonly group: MapGroup;
  /** The lines of its heading, and the strip at the upper edge of the box that they take. */
  readonly title: readonly string[];
  readonly top: number;
  /** Where they start, from the left edge of the box, and the width of the longest. */
  readonly titleX: number;
  readonly titleWidth: number;
}

/** A node with the premises that nothing else is related to. Places are relative to the corner of the whole. */
export interface Hung {
  readonly width: number;
  readonly height: number;
  /** Where the node itself is in it. */
  readonly own: Rectangle;
  /** The premises are beside each other; else in a column. */
  readonly isRow: boolean;
  readonly premises: readonly { readonly node: MapNode; readonly edge: MapEdge; readonly x: number; readonly y: number }[];
}

/** Around the whole picture. */
export const MARGIN = 28;
export const HEAD_LENGTH = 10;
/** The room in a group's box above its content; its title is there, if that has one line. */
export const GROUP_TOP = 38;
/** The distance between the lines of a title. */
export const GROUP_LEADING = 20;
export const GROUP_PAD = 18;
/** The distance from the left edge of a group's box to its title, unless an edge passes there. */
export const TITLE_X = 16;
/** The distance from the upper edge of a group's box to the base line of the first line of its title. */
export const GROUP_BASELINE = 25;

export const EMPTY: Arrangement = { width: 0, height: 0, nodes: [], edges: [], groups: [] };

/** Returns `arrangement` with every place moved. Its size stays. */
export function moved(arrangement: Arrangement, dx: number, dy: number): Arrangement {
  const shift = (point: Point): Point => ({ x: point.x + dx, y: point.y + dy });
  return {
    ...arrangement,
    nodes: arrangement.nodes.map(({ node, box, x, y, width, height }) => ({ node, box, x: x + dx, y: y + dy, width, height })),
    groups: arrangement.groups.map((group) => ({ ...group, x: group.x + dx, y: group.y + dy })),
    edges: arrangement.edges.map(({ edge, path, tip, tail, far }) => (
      { edge, path: path.map(shift), tip: shift(tip), tail: tail === null ? null : shift(tail), far })),
  };
}
