import { draw } from './draw.js';
import type { Answer, Question } from './drawing.js';

/** Draws a map away from the page, which stays free to move. One answer a question, in order. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void draw(data).then((drawing) => {
    const answer: Answer = { id: data.id, drawing };
    postMessage(answer);
  });
});
