import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draw } from '../../extension/webview/drawing/draw.js';
import { regionLayoutOf } from '../../extension/webview/stage/region-cards.js';
import { wayAround } from '../../extension/webview/stage/way-around.js';
import { defaultDisplay } from '../../server/src/picture/display.js';
import { overlap } from '../../server/src/picture/layout/geometry.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';
import { mapGraph } from '../../server/src/features/map.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

describe('the cards of a map from very far', () => {
  for (const arrange of ['thesis', 'sections'] as const) {
    it(`tell headings and verdicts whole, and stand apart within the map, arranged by ${arrange}`, async () => {
      const graph = mapGraph(snapshotOf('file:///a.arg', readFileSync('samples/alliance/alliance.en.arg', 'utf8')), { ...defaultDisplay, layout: 'tree' });
      const drawing = await draw({ graph, view: { ...wholeView, arrange } });
      for (const width of [1400, 1000, 500]) {
        const scale = width / drawing.width;
        const { cards, ways } = regionLayoutOf(drawing, { scale, broad: width, high: 900 });
        for (const [i, card] of cards.entries()) {
          const region = drawing.far.regions[i]!;
          assert.equal(card.lines.filter(({ isBold, mark, isInset }) => isBold && mark === null && isInset !== true).map(({ text }) => text).join(' '), region.heading);
          if (width === 1400) assert.ok(!card.lines.some(({ text }) => text.endsWith('…')), `${region.heading} is cut`);
          assert.equal(card.lines.find(({ mark }) => mark !== null)?.mark ?? null, region.verdict);
          for (const other of cards.slice(i + 1)) assert.ok(!overlap(card, other), `${region.heading} at ${width}`);
          assert.ok(card.x >= -1 && card.x + card.width <= width + 1, `${region.heading} at ${width}`);
        }
        assert.equal(ways.length, drawing.far.bundles.length);
      }
    });
  }

  it('tell, where they are too many to be moved, as much as their regions have room for', async () => {
    const words = 'This claim has so many words that they fill four lines of a card, if it is not broad';
    const drawing = await draw({
      graph: graphOf(`===\nmap: {layout: tree, arrange: sections}\n===\n${Array.from({ length: 61 }, (_, i) => `\n# Section ${i}\n\n[Claim ${i}]: ${words} ${i}.\n  + [Reason ${i}]: r.\n  + [More ${i}]: m.\n    + [Last ${i}]: l.\n`).join('')}`,
      { verdicts: { get: () => ({ status: 'accepted', reason: '' }) } }),
      view: { ...wholeView, arrange: 'sections' },
    });
    const said = [0.45, 0.6].map((scale) => regionLayoutOf(drawing, { scale, broad: 800, high: 600 }).cards[7]!.lines.map(({ text }) => text).join(' | '));
    assert.deepEqual(said, [
      'Section 7 | accepted | Claim 7 | 4 claims and | arguments in it: | 4 accepted',
      'Section 7 | accepted | Claim 7: This claim has so many | words that they fill four lines of | a card, if it is not broad 7. | 4 claims and arguments in it: | 4 accepted',
    ]);
  });

  it('have arrows between them that run around other cards', () => {
    const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
    assert.deepEqual(wayAround([box(0, 0), box(300, 0)], 0, 1), [{ x: 100, y: 20 }, { x: 300, y: 20 }]);
    const boxes = [box(0, 0), box(150, 0), box(300, 0)];
    const way = wayAround(boxes, 0, 2);
    assert.deepEqual(way.slice(1, -1), [{ x: 141, y: -9 }, { x: 259, y: -9 }]);
    assert.equal(way[0]!.x <= 100 && way.at(-1)!.x >= 300, true);
  });
});
