import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { paginate, pageCaption } from '../../server/src/picture/export/pages.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import type { SceneGroup } from '../../server/src/picture/scene.js';
import { graphOf } from './map.js';
import { textsOf } from './scene-texts.js';

const room = { width: 938, height: 1361 };
const about = { title: 'A title', subtitle: undefined, author: undefined, date: undefined };

async function pagesOf(text: string) {
  const layout = await layOut(graphOf(text), { layout: 'indented', inColumn: true, isWhole: true });
  return { layout, pages: paginate(layout, pageCaption(layout, about, room), room, 'A title') };
}

describe('an outline over several pages', () => {
  const sample = readFileSync(new URL('../../samples/alliance/alliance.en.arg', import.meta.url), 'utf8');

  it('has every node whole in one column, and none twice', async () => {
    const { layout, pages } = await pagesOf(sample);
    assert.ok(pages.length > 2);
    const columns = pages.flatMap(({ items }) => items.filter((item): item is SceneGroup => item.kind === 'group' && item.classes === 'column'));
    const places = new Map(layout.nodes.map(({ node, y, height }) => [node.id, { y, height }]));
    const seen: string[] = [];
    for (const { items, clip } of columns) {
      assert.ok(clip!.height <= room.height);
      for (const item of items) {
        if (item.kind !== 'group' || !item.classes.startsWith('node')) continue;
        const { y, height } = places.get(item.data!['id']!)!;
        if (y + height <= clip!.y + 8 || y >= clip!.y + clip!.height - 8) continue;
        seen.push(item.data!['id']!);
        assert.ok(y >= clip!.y && y + height <= clip!.y + clip!.height, item.data!['id']);
      }
    }
    assert.deepEqual(seen.toSorted(), [...places.keys()].toSorted());
  });

  it('has its heading on the first page, its legend on the last, and numbers', async () => {
    const { pages } = await pagesOf(sample);
    const texts = pages.map((page) => textsOf(page).map(({ text }) => text).join('\n'));
    assert.match(texts[0]!, /^A title/);
    assert.match(texts.at(-1)!, /undercuts the step to a conclusion/);
    texts.forEach((words, i) => assert.ok(words.endsWith(`${i + 1} / ${pages.length}`)));
  });

  it('of a small or empty map is one page', async () => {
    for (const text of ['[A]: a.', '']) assert.equal((await pagesOf(text)).pages.length, 1);
  });
});
