import assert from 'node:assert/strict';
import { graphOf } from '../picture/map.js';
import { openFakePage } from './fake-page.js';

describe('what an edit in the map has left', () => {
  it('is drawn, though prose that was there before is not', async () => {
    const page = await openFakePage();
    try {
      const [before, after] = ['An introduction.\n\n[C]: c.\n\n[A]: a.\n  + b.\n', 'An introduction.\n\n[C]: c.\n\nb.\n'];
      const shown = async (text: string) => {
        page.view.show('file:///a.arg', graphOf(text));
        await page.settle();
        return page.root.querySelectorAll('[role=treeitem]').map((each) => each.getAttribute('aria-label')!.split(/[,;]/)[0]);
      };
      assert.deepEqual(await shown(before), ['C: c.', 'A: a.', 'supports A: b.']);
      assert.deepEqual(await shown(after), ['C: c.'], 'nobody has asked for it in the map');
      assert.deepEqual(await shown(before), ['C: c.', 'A: a.', 'supports A: b.']);
      page.one('[role=treeitem][data-id="[A]"]').focus();
      page.told();
      await page.press('Delete');
      assert.match(page.told(), /^edit /);
      assert.deepEqual(await shown(after), ['An introduction.', 'C: c.', 'b.']);
    } finally {
      page.remove();
    }
  });
});
