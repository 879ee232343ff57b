import { differenceOf } from './difference.js';
import { draw } from './draw.js';
import type { Answer, Drawing, Question } from './drawing.js';

let last: Drawing | undefined;

/** Draws a map away from the page, which stays free to move. One answer a question, in order. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void draw(data).then((drawing) => {
    const answer: Answer = { id: data.id, difference: differenceOf(drawing, last) };
    last = drawing;
    postMessage(answer);
  });
});
