import assert from 'node:assert/strict';
import { wholeDrawer } from '../../extension/webview/drawing/whole-drawer.js';
import type { Drawing } from '../../extension/webview/drawing/drawing.js';
import type { DrawShape } from '../../extension/webview/drawing/worker-messages.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

const graph = graphOf('[A]: a.\n');

/** A drawer whose drawings are four boxes broad, and what it was asked for. */
function drawer(nodes: number) {
  const asked: (DrawShape | undefined)[] = [];
  return {
    asked,
    draw: (_: unknown, __: unknown, shape?: DrawShape) => {
      asked.push(shape);
      return Promise.resolve({ width: 4 * (shape?.width ?? graph.display.width), height: 100, nodes: Array.from({ length: nodes }) } as unknown as Drawing);
    },
  };
}
const stage = (width: number, asCards = width) => ({ isWhole: (size: Drawing) => size.width <= width, isReadAsCards: (size: Drawing) => size.width <= asCards, ratio: 0.8 });

describe('drawing a map for a stage', () => {
  it('makes the boxes of a small one as narrow as it needs to be whole, and leaves them so', async () => {
    const own = drawer(7);
    const whole = wholeDrawer(own);
    assert.equal((await whole.draw(graph, wholeView, stage(720)))!.width, 700);
    assert.equal((await whole.draw(graph, wholeView, undefined))!.width, 700);
    assert.deepEqual(own.asked, [undefined, { width: 250, ratio: 0.8 }, { width: 210, ratio: 0.8 }, { width: 175, ratio: 0.8 }, { width: 175, ratio: 0.8 }]);
    assert.equal((await whole.draw(graph, wholeView, stage(1000)))!.width, 1000);
    assert.equal((await whole.draw(graph, wholeView, undefined))!.width, 1000);
  });

  it('takes the broadest shape that can be read as cards, if none can be read near by', async () => {
    const own = drawer(7);
    const whole = wholeDrawer(own);
    assert.equal((await whole.draw(graph, wholeView, stage(300, 800)))!.width, 700);
    assert.equal((await whole.draw(graph, wholeView, undefined))!.width, 700);
    assert.equal((await whole.draw(graph, wholeView, stage(300, 1000)))!.width, 1000);
    assert.equal((await whole.draw(graph, wholeView, undefined))!.width, 1000);
    assert.equal((await whole.draw(graph, wholeView, stage(720, 1000)))!.width, 700);
  });

  it('leaves a map as it is that is whole, that cannot be, or that is large', async () => {
    for (const [nodes, width, asked] of [[7, 1000, 1], [7, 100, 7], [41, 720, 1]] as const) {
      const own = drawer(nodes);
      assert.equal((await wholeDrawer(own).draw(graph, wholeView, stage(width)))!.width, 1000);
      assert.equal(own.asked.length, asked);
    }
  });
});
