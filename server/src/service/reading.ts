import { detailsOf, readingOf } from '../convert/reader/reading.js';
import type { Told } from '../convert/reader/story.js';
import { mapGraph } from '../features/map.js';
import type { ShownPosition } from '../features/shown-position.js';
import type { MapDisplay } from '../picture/display.js';
import type { MapReading, NodeDetails } from '../picture/reading.js';
import { viewOf, wholeView } from '../picture/view.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { evidenceOf } from './evidence.js';

/** See `LiveMap` of service/map.ts. */
export function mapReading(snapshot: Snapshot, display: MapDisplay, position: ShownPosition | undefined): MapReading {
  return readingOf(told(snapshot, display, position));
}

/** See `LiveMap` of service/map.ts. */
export function nodeDetails(
  snapshot: Snapshot, display: MapDisplay, position: ShownPosition | undefined, id: string, goOn: () => boolean | Promise<boolean>,
): Promise<NodeDetails | undefined> {
  return detailsOf(id, { ...told(snapshot, display, position), evidence: evidenceOf(snapshot), goOn, most: 2 });
}

/** While a position is shown, or no verdicts, reasons for verdicts are left out. */
function told(snapshot: Snapshot, display: MapDisplay, position: ShownPosition | undefined): Told {
  const { graph } = viewOf(mapGraph(snapshot, display, position), wholeView);
  const hasVerdicts = position === undefined && graph.display.verdicts !== false;
  return { map: snapshot.map, graph, evaluation: hasVerdicts ? snapshot.evaluation : undefined };
}
