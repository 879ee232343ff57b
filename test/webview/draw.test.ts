import assert from 'node:assert/strict';
import { draw } from '../../extension/webview/drawing/draw.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

describe('what the page draws of a node', () => {
  const drawn = async (text: string) => (await draw({ graph: graphOf(text), view: wholeView })).nodes;

  it('is a title of a hundred characters and a text of seven hundred at most, and an ellipsis for what is left out', async () => {
    for (const [title, text] of [[99, 699], [100, 700], [101, 701]] as const) {
      const [node] = await drawn(`[${'x'.repeat(title)}]: ${'y'.repeat(text)}\n`);
      assert.deepEqual([node!.title, node!.text].map((each) => [each.length, each.endsWith('…')]), title > 100 ? [[100, true], [700, true]] : [[title, false], [text, false]]);
    }
  });

  it('is nothing in the place of a title where it has none', async () => {
    assert.deepEqual((await drawn('[A]\n  + Only words.\n')).map(({ title, text }) => [title, text]), [['A', ''], ['', 'Only words.']]);
  });
});
