import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { MapView } from '../../../server/src/picture/view.js';
import type { DrawingDifference } from './difference.js';

/** What the page asks its worker to draw. */
export interface DrawRequest {
  readonly id: number;
  readonly graph: MapGraph;
  readonly view: MapView;
}

/** What the worker answers to the request with this id: how the drawing differs from its last one. */
export interface DrawReply {
  readonly id: number;
  readonly difference: DrawingDifference;
}
