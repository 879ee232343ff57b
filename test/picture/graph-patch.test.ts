import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../extension/webview/drawing/draw.js';
import { steadyGraph } from '../../extension/webview/drawing/steady-graph.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';
import { articles } from '../picture/tidy.js';
import { seeded } from '../support/seeded.js';

describe('a graph after a keystroke', () => {
  it('has the nodes of the one before, but for those that have changed', () => {
    const before = graphOf('[A]: a.\n  + [B]: b. #x\n  - [C]: c.\n');
    const after = steadyGraph(graphOf('[A]: a.\n  + [B]: b. #y\n  - [C]: c.\n  + [D]: d.\n'), before);
    const stayed = after.nodes.filter((node) => before.nodes.includes(node)).map(({ id }) => id);
    assert.deepEqual(stayed, ['[A]', '[C]']);
  });

  it('is drawn as if there had been none before', async () => {
    await fc.assert(fc.asyncProperty(articles, articles, fc.constantFrom(120, 250, 400), async (one, other, width) => {
      const [before, after] = [graphOf(one), graphOf(other)];
      await draw({ graph: before, view: wholeView });
      const display = { ...after.display, width };
      const steady = steadyGraph({ ...after, display }, before);
      assert.deepEqual(await draw({ graph: steady, view: wholeView }), await draw({ graph: structuredClone({ ...after, display }), view: wholeView }));
    }), seeded(20));
  });
});
