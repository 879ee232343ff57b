import type { MapGraph } from '../../../server/src/picture/graph.js';
import { patchedGraph } from '../../../server/src/picture/graph-patch.js';
import { loadGraphviz } from '../../../server/src/picture/layout/graphviz.js';
import { differenceOf } from './difference.js';
import { draw } from './draw.js';
import type { Drawing } from './drawing.js';
import type { DrawReply, DrawRequest } from './worker-messages.js';

// Ready before the first map comes. What fails now fails again, and is told, when there is something to draw.
void loadGraphviz().catch(() => undefined);

let last: Drawing | undefined;
let graph: MapGraph | undefined;

/** Draws a map away from the page, which stays free to move. It sends one reply for each request, in order. */
addEventListener('message', ({ data }: MessageEvent<DrawRequest>) => {
  graph = patchedGraph(graph, data.patch);
  void draw({ graph, view: data.view, shape: data.shape }).then((drawing) => {
    const reply: DrawReply = { id: data.id, difference: differenceOf(drawing, last) };
    last = drawing;
    postMessage(reply);
  });
});
