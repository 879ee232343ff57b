import assert from 'node:assert/strict';
import { fakeDocument } from './fake-dom.js';
import { facets, openMap, type FakePage } from './fake-page.js';

describe('whoever walks through the page by keyboard', () => {
  let page: FakePage;
  beforeEach(async () => {
    page = await openMap('[A]: a. #thesis\n  + [B]: b.\n');
    await page.press('i');
  });
  afterEach(() => page.remove());

  it('can skip the panel as its first stop, and is at the map again', async () => {
    const skip = page.one('.aside').querySelectorAll('button, a')[0]!;
    assert.equal(skip.textContent, 'Skip to the map');
    skip.focus();
    await page.click(skip);
    assert.equal(facets(page)['keyboard'], '[A]');
  });

  it('has the keys at the top of the legend after “?”, and behind what the map has else', async () => {
    const parts = () => page.one('.aside-body').children[0]!.children.map((each) => each.className);
    page.one('[role=treeitem]').focus();
    await page.press('?');
    assert.equal(parts()[0], 'keys');
    assert.equal(fakeDocument.activeElement.textContent, 'All keys');
    page.one('.aside details.keys').open = false;
    await page.click(page.root.querySelectorAll('.bar button').find((each) => each.textContent === 'Details')!);
    await page.click(page.root.querySelectorAll('.bar button').find((each) => each.textContent === 'Legend')!);
    assert.equal(parts().at(-1), 'keys');
  });
});
