import type { EdgePiece, ReferencePiece } from '../../../server/src/picture/svg.js';
import type { Drawing } from '../drawing/drawing.js';

/** What of a drawing a stop of a story is about. */
export interface ToldPart {
  /** All of it is what regions of the map are about. */
  readonly isOfRegions: boolean;
  readonly isEdge: (edge: EdgePiece) => boolean;
  readonly isReference: (reference: ReferencePiece) => boolean;
  /** The drawing without the rest; its nodes and references keep their indexes. */
  readonly drawing: Drawing;
}

const known = new WeakMap<ReadonlySet<string>, { readonly of: Drawing; readonly part: ToldPart }>();

/** The part of a drawing that is about the nodes that are told of: these, the references from one to another, and the lines between them. */
export function toldOf(drawing: Drawing, told: ReadonlySet<string>): ToldPart {
  const last = known.get(told);
  if (last?.of === drawing) return last.part;
  const isReference = ({ of, to }: ReferencePiece) => told.has(of) && told.has(to);
  const { nodes, references, edges } = drawing.pieces;
  const isEdge = ({ from, to }: EdgePiece) => told.has(from) && told.has(to);
  const { regions, regionOf } = drawing.far;
  const seen = regions.filter(({ top }) => told.has(top));
  // What is left out takes no room from what is told.
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  const part: ToldPart = {
    isEdge, isReference, isOfRegions: seen.length === told.size,
    drawing: {
      ...drawing, isPart: true,
      far: { regions: seen, bundles: [], regionOf: Object.fromEntries(Object.entries(regionOf).map(([id, region]) => [id, seen.indexOf(regions[region]!)])) },
      pieces: {
        ...drawing.pieces, groups: [], edges: edges.filter(isEdge), references: references.map((each) => (isReference(each) ? each : { ...each, ...nowhere })),
        nodes: nodes.map((each) => (told.has(each.id) ? each : { ...each, ...nowhere })),
      },
    },
  };
  known.set(told, { of: drawing, part });
  return part;
}
