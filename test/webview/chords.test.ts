import assert from 'node:assert/strict';
import { facets, openMap, type FakePage } from './fake-page.js';

describe('keys that VS Code takes two by two', () => {
  let page: FakePage;
  beforeEach(async () => {
    page = await openMap('[A]: a. #thesis\n  + [B]: b.\n    + [C]: c.\n');
    page.one('[role=treeitem][data-id="[B]"]').focus();
  });
  afterEach(() => page.remove());

  for (const chord of [['Ctrl+k', 'f'], ['Meta+k', 'f'], ['Ctrl+K', 'Control', 'f'], ['Ctrl+k', 'Ctrl+f'], ['Ctrl+k', 'ArrowDown']]) {
    it(`do nothing in the map: ${chord.join(' ')}`, async () => {
      const before = facets(page);
      await page.press(...chord);
      assert.deepEqual(facets(page), before);
    });
  }

  it('leave the next key to the map', async () => {
    await page.press('Ctrl+k', 's', 'ArrowDown');
    assert.equal(facets(page)['keyboard'], '[C]');
  });

  it('are no others', async () => {
    await page.press('Ctrl+s', 'ArrowDown');
    assert.equal(facets(page)['keyboard'], '[C]');
  });
});
