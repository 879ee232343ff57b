import type { GraphPatch } from '../../../server/src/picture/graph-patch.js';
import type { LayoutOptions } from '../../../server/src/picture/layout/layout.js';
import type { MapView } from '../../../server/src/picture/view.js';
import type { DrawingDifference } from './difference.js';

/** The shape that a drawing is to have, instead of what the map and a screen ask for. */
export type DrawShape = Pick<LayoutOptions, 'ratio' | 'width'>;

/** What the page asks its worker to draw. */
export interface DrawRequest {
  readonly id: number;
  /** How the map differs from that of the request before. */
  readonly patch: GraphPatch;
  readonly view: MapView;
  readonly shape: DrawShape | undefined;
}

/** What the worker answers to the request with this id: how the drawing differs from its last one. */
export interface DrawReply {
  readonly id: number;
  readonly difference: DrawingDifference;
}
