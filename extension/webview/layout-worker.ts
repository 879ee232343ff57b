import type { MapGraph } from '../../server/src/map/graph.js';
import { layOut } from '../../server/src/map/layout/layout.js';
import { renderSvg } from '../../server/src/map/svg.js';
import type { Answer } from './drawer.js';

/** Draws a map away from the page, which stays free to move. One answer a question, in order. */
addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly graph: MapGraph }>) => {
  void layOut(data.graph).then((layout) => {
    const answer: Answer = { id: data.id, svg: renderSvg(layout, { standalone: false }), problem: layout.problem };
    postMessage(answer);
  });
});
