import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { MapReading, NodeDetails } from '../../../server/src/picture/reading.js';

/** What of the page's state the reader's panel tells. */
export interface ReadState {
  readonly graph: MapGraph | undefined;
  readonly selected: string | null;
  /** `undefined`: it has not come yet. */
  readonly reading: MapReading | undefined;
  /** The details of the selected node, or of another one; `undefined`: they have not come yet. */
  readonly details: NodeDetails | undefined;
}
