import assert from 'node:assert/strict';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { graphOf } from '../picture/map.js';
import { fire } from './fake-dom.js';
import { openFakePage, type FakePage } from './fake-page.js';

const lines = [
  '[Sheds]: The yard should get a shed for bicycles. #thesis', '  + [Fewer thefts]: Bicycles are stolen from the yard each month.',
  '    - [Locks]: Better locks would help as much.', '  + [Space]: The hallway would be free again.', '    + [Fire]: The fire brigade asks for a free hallway.',
  '  - [Dear]: A shed costs four thousand euros.', '    - [Grant]: The town pays half of it.', '  - [Trees]: A tree would have to go.',
  '    - [Corner]: In the corner no tree stands.', '  + [Prams]: Prams could stand there too.', '    + [Families]: Five families have one.',
];
const many = [...lines, ...Array.from({ length: 20 }, (_, i) => `  ${i % 3 === 0 ? '-' : '+'} [Reason ${i}]: Reason ${i} says a little more about the yard, the bicycles, and the neighbours.`)];

describe('a map that is typed while it is looked at', () => {
  let page: FakePage;
  beforeEach(async () => { page = await openFakePage(); });
  afterEach(() => page.remove());

  const camera = () => page.one('.stage').dataset['camera']!.split(' ').map(Number) as [number, number, number];
  /** The map after so many lines. The cursor is reported before the map has been drawn, or after it. */
  const typed = async (count: number, all: readonly string[], isCursorFirst: boolean): Promise<MapGraph> => {
    const graph = graphOf(`${all.slice(0, count).join('\n')}\n`);
    const title = /\[(.*?)\]/.exec(all[count - 1]!)![1];
    const select = () => page.view.select(graph.nodes.find((node) => node.title === title)!.id);
    page.view.show('file:///a.arg', graph);
    if (isCursorFirst) select();
    await page.settle();
    if (!isCursorFirst) select();
    await page.settle();
    return graph;
  };
  /** The nodes that are not whole in view. */
  const outside = () => {
    const [x, y, scale] = camera();
    return page.root.querySelectorAll('[role=treeitem]').filter(({ style }) => {
      const [left = 0, top = 0, width = 0, height = 0] = ['left', 'top', 'width', 'height'].map((name) => Number.parseFloat(style[name]!));
      return x + left * scale < 0 || y + top * scale < 0 || x + (left + width) * scale > 800 || y + (top + height) * scale > 600;
    }).map((node) => node.dataset['id']!);
  };

  for (const isCursorFirst of [true, false]) {
    it(`stays whole in view as long as it can be read (the cursor is told of ${isCursorFirst ? 'before' : 'after'} the picture)`, async () => {
      for (let count = 1; count <= lines.length; count++) {
        await typed(count, lines, isCursorFirst);
        assert.deepEqual([count, outside(), camera()[2] >= 0.92], [count, [], true]);
      }
    });

    it(`shows what is typed once all of it cannot be read any more (the cursor is told of ${isCursorFirst ? 'before' : 'after'} the picture)`, async () => {
      for (let count = lines.length; count <= many.length; count += 2) {
        await typed(count, many, isCursorFirst);
        const last = page.one('.node.selected').dataset['id']!;
        assert.equal(camera()[2] >= (outside().length === 0 ? 0.6 : 0.92), true);
        assert.equal(outside().includes(last), false, last);
      }
      assert.equal(outside().length > 0, true);
      await typed(4, lines, isCursorFirst);
      assert.deepEqual(outside(), []);
    });

    it(`keeps its place once a reader has moved it (the cursor is told of ${isCursorFirst ? 'before' : 'after'} the picture)`, async () => {
      await typed(6, lines, isCursorFirst);
      fire(page.one('.stage'), 'wheel', { deltaX: 0, deltaY: 40, deltaMode: 0 });
      await page.settle();
      const [x, y, scale] = camera();
      const graph = graphOf(`${lines.slice(0, 5).join('\n')}\n${lines[5]!.replace('four', 'five')}\n`);
      page.view.show('file:///a.arg', graph);
      page.view.select(graph.nodes.find(({ title }) => title === 'Dear')!.id);
      await page.settle();
      assert.deepEqual(camera(), [x, y, scale]);
      fire(page.one('.stage'), 'wheel', { deltaX: 0, deltaY: 300, deltaMode: 0 });
      await page.settle();
      const away = camera();
      page.view.show('file:///a.arg', graphOf(`${lines.slice(0, 6).join('\n')}\n`));
      page.view.select(graph.nodes.find(({ title }) => title === 'Dear')!.id);
      await page.settle();
      assert.deepEqual(camera(), away);
    });
  }
});
