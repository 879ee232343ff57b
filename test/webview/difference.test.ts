import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf, drawingOf } from '../../extension/webview/drawing/difference.js';
import { draw } from '../../extension/webview/drawing/draw.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';
import { articles } from '../picture/tidy.js';
import { seeded } from '../support/seeded.js';

const drawn = (text: string) => draw({ graph: graphOf(text), view: wholeView });

describe('the difference between two drawings', () => {
  it('gives the second one to those who have the first, whatever the two are', async () => {
    await fc.assert(fc.asyncProperty(articles, articles, async (one, other) => {
      const [before, after] = [await drawn(one), await drawn(other)];
      assert.deepEqual(drawingOf(structuredClone(differenceOf(after, before)), before), after);
      assert.deepEqual(drawingOf(structuredClone(differenceOf(after, undefined)), undefined), after);
    }), seeded(20));
  });

  it('is little after a keystroke, and what stayed is the same object', async () => {
    const text = (word: string) => Array.from({ length: 60 }, (_, i) => `[C${i}]: Claim number ${i} says ${i === 30 ? word : 'this'}.\n  + [D${i}]: d.\n`).join('\n');
    const [before, after] = [await drawn(text('that')), await drawn(text('thou'))];
    const difference = differenceOf(after, before);
    const sent = [...Object.values(difference.pieces), difference.nodes].map((list) => list.filter((item) => typeof item !== 'number').length);
    assert.deepEqual(sent, [0, 0, 0, 0, 1, 1]);
    const received = drawingOf(difference, before);
    assert.equal(received.pieces.nodes.filter((piece, i) => piece === before.pieces.nodes[i]).length, 119);
  });

  it('knows a claim that is now only taken as given', async () => {
    const as = (isGiven: boolean) => draw({ graph: graphOf('[A]: a.\n', { verdicts: new Map([['[A]', { status: 'accepted', reason: '', isGiven }]]) }), view: wholeView });
    const [before, after] = [await as(false), await as(true)];
    assert.deepEqual(drawingOf(structuredClone(differenceOf(after, before)), before), after);
  });
});
