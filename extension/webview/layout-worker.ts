import type { MapGraph } from '../../server/src/picture/graph.js';
import { differenceOf } from './difference.js';
import { draw } from './draw.js';
import type { Answer, Drawing, Question } from './drawing.js';
import { steadyGraph } from './steady-graph.js';

let last: Drawing | undefined;
let graph: MapGraph | undefined;

/** Draws a map away from the page, which stays free to move. One answer a question, in order. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  graph = steadyGraph(data.graph, graph);
  void draw({ graph, view: data.view }).then((drawing) => {
    const answer: Answer = { id: data.id, difference: differenceOf(drawing, last) };
    last = drawing;
    postMessage(answer);
  });
});
