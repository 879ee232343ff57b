import assert from 'node:assert/strict';
import { drawMarks, drawSymbol } from '../../extension/webview/stage/card-marks.js';
import type { EdgeMark } from '../../extension/webview/drawing/drawing.js';

/** A canvas that notes which words are drawn where, and how far their labels reach. */
function canvas() {
  const drawn: string[] = [];
  let label = '';
  const context = {
    beginPath() {}, fill() {}, stroke() {},
    roundRect(x: number, y: number, width: number, height: number) { label = `${Math.round(x)}–${Math.round(x + width)}, ${Math.round(y)}–${Math.round(y + height)}`; },
    fillText(text: string, x: number) { drawn.push(`${text} at ${Math.round(x)}${label === '' ? '' : ` in ${label}`}`); },
  } as unknown as CanvasRenderingContext2D;
  return { context, drawn };
}
const mark = (text: string, isRight = false): EdgeMark => ({ text, isRight, fill: 'background', line: 'text', ink: 'text' });
const colours = () => '#000';

describe('the labels on the upper edge of a card', () => {
  const labels = (width: number, ...marks: EdgeMark[]) => {
    const { context, drawn } = canvas();
    drawMarks(context, marks, { x: 100, y: 50, width }, colours);
    return drawn;
  };

  it('stand from the left and from the right, as far as they have room', () => {
    const marks = [mark('!'), mark('thesis', true), mark('answered', true), mark('2')];
    const [left, next] = ['! at 112 in 107–122, 37–51', '2 at 131 in 126–142, 37–51'];
    assert.deepEqual(labels(300, ...marks), [left, next, 'answered at 334 in 329–393, 37–51', 'thesis at 286 in 281–325, 37–51']);
    assert.deepEqual(labels(160, ...marks), [left, next, 'answered at 194 in 189–253, 37–51']);
    assert.deepEqual(labels(100, ...marks), [left, next, 'thesis at 154 in 149–193, 37–51']);
    assert.deepEqual(labels(40, ...marks), [left]);
  });

  it('are the first alone, in the middle, on a card that is narrower than that', () => {
    assert.deepEqual(labels(20, mark('answered'), mark('!', true)), ['answered at 83 in 78–142, 37–51']);
    assert.deepEqual(labels(20), []);
  });
});

describe('the sign of a step', () => {
  it('stands in the middle of its circle, where that has room for it', () => {
    const { context, drawn } = canvas();
    for (const width of [10, 12, 20, 40]) {
      drawn.push(`${width}:`);
      drawSymbol(context, '✓', { x: 200, y: 50 }, width, colours);
    }
    assert.deepEqual(drawn, ['10:', '12:', '20:', '✓ at 194', '40:', '✓ at 194']);
  });
});
